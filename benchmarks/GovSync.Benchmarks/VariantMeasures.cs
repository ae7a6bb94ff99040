using System.Text.RegularExpressions;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Benchmarks;

/// <summary>
/// Real pages against variants of themselves, made here: faithful ones must raise no alarm, a planted change must be found, an excerpt
/// must be a part; and against each other, where none is the repost of another.
/// </summary>
internal static partial class VariantMeasures
{
    private const int ShortestText = 300;

    private static readonly (string Name, Func<string, string> Make)[] FaithfulVariants =
    [
        ("half-width", text => text.Replace('，', ',').Replace('：', ':').Replace('（', '(').Replace('）', ')').Replace('；', ';')),
        ("one line", text => text.Replace('\n', ' ')),
        ("cut after commas", text => text.Replace("，", "，\n", StringComparison.Ordinal)),
        ("page around it", text => "首页 > 政务公开 > 通知公告\n发布时间：2026-03-17 09:20 来源：本网 字号：大 中 小\n" + text + "\n【打印】【关闭】\n上一篇：某县召开安全生产会议\n扫一扫在手机打开当前页"),
        ("editor's note", text => "编者按：近日，上级机关作出部署，本网全文转载如下，请各单位认真学习贯彻。\n" + text),
        ("spaced signature", text => Signature().Replace(text, match => string.Join(' ', match.Value.AsEnumerable()))),
    ];

    private static readonly (string Name, Func<string, string?> Make)[] PlantedChanges =
    [
        ("amount", text => ReplaceMiddle(text, Amount(), match => (int.Parse(match.Value, null) + 3).ToString(null, null))),
        ("date", text => ReplaceMiddle(text, Day(), match => match.Value == "9" ? "8" : (int.Parse(match.Value, null) + 1).ToString(null, null))),
        ("year", text => ReplaceMiddle(text, Year(), match => (int.Parse(match.Value, null) + 1).ToString(null, null))),
        ("negation", text => ReplaceMiddle(text, Must(), _ => "可以")),
        ("missing paragraph", WithoutMiddleParagraph),
        ("added paragraph", WithAddedParagraph),
    ];

    public static IEnumerable<Measure> On(string data)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(data, "pages"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileName(file), Page: PageReader.Read(File.ReadAllBytes(file))))
            .Where(row => row.Page.Text.Length >= ShortestText && row.Page.Title.Length > 0).ToList();
        yield return Judged("variants.faithful", Variants(pages, FaithfulVariants), Integrity.Same);
        yield return Judged("variants.planted", Variants(pages, PlantedChanges), Integrity.Altered);
        yield return Judged("variants.excerpt", Excerpts(pages), Integrity.Partial, Integrity.Same);
        yield return Judged("variants.otherPage", Others(pages), Integrity.Different, Integrity.LinkOnly);
        yield return NeverRelated(pages);
    }

    private static Measure Judged(
        string name, IEnumerable<(string Name, PageReading Original, PageReading Candidate)> pairs, params Integrity[] expected)
    {
        var rows = pairs.Select(pair => (pair.Name, Comparison: RepostComparer.Compare(pair.Original, pair.Candidate))).ToList();
        var misses = rows.Where(row => !expected.Contains(row.Comparison.Integrity)).Select(row =>
            $"{row.Name}: {row.Comparison.Integrity} {row.Comparison.Coverage:F2} {row.Comparison.Fidelity:F2} {string.Join(" | ", row.Comparison.Differences.Take(3))}");
        var missed = misses.ToList();
        return new(name, rows.Count - missed.Count, rows.Count, rows.Count, missed);
    }

    private static IEnumerable<(string, PageReading, PageReading)> Variants<T>(
        List<(string Name, PageReading Page)> pages, (string Name, Func<string, T> Make)[] variants) =>
        from row in pages
        from variant in variants
        let text = variant.Make(row.Page.Text) as string
        where text is not null
        select ($"{row.Name}, {variant.Name}", row.Page, row.Page with { Text = text });

    private static IEnumerable<(string, PageReading, PageReading)> Excerpts(List<(string Name, PageReading Page)> pages) =>
        from row in pages
        where row.Page.Text.Length > 1_200
        from start in (double[])[0, 0.3, 0.6]
        from length in (int[])[200, 400, 600]
        let from_ = (int)(row.Page.Text.Length * start)
        where from_ + length < row.Page.Text.Length
        select ($"{row.Name}, {length} from {start}", row.Page, row.Page with { Text = row.Page.Text.Substring(from_, length) });

    private static IEnumerable<(string, PageReading, PageReading)> Others(List<(string Name, PageReading Page)> pages) =>
        from one in pages
        from other in pages
        where one.Name != other.Name
        select ($"{one.Name} against {other.Name}", one.Page, other.Page);

    /// <summary>Among these pages the labelled pairs hold the only interpretations; what else is called one is listed to be looked at.</summary>
    private static Measure NeverRelated(List<(string Name, PageReading Page)> pages)
    {
        var related = Others(pages).Select(pair => (pair.Item1, Match: InterpretationMatcher.Match(pair.Item2, pair.Item3)))
            .Where(row => row.Match.IsRelated).Select(row => $"{row.Item1}: {row.Match.Score:F2} {string.Join("; ", row.Match.Evidence)}").ToList();
        var count = pages.Count * (pages.Count - 1);
        return new("variants.otherPage.pair", count - related.Count, count, count, related);
    }

    private static string? ReplaceMiddle(string text, Regex pattern, Func<Match, string> change)
    {
        var matches = pattern.Matches(text);
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[matches.Count / 2];
        return text[..match.Index] + change(match) + text[(match.Index + match.Length)..];
    }

    private static string? WithoutMiddleParagraph(string text)
    {
        var lines = text.Split('\n').ToList();
        var middle = lines.FindIndex(lines.Count / 3, line => line.Length is >= 25 and <= 300 && line.EndsWith('。'));
        if (middle < 0 || middle >= lines.Count - 3 || lines[middle].Length * 4 > text.Length)
        {
            return null;
        }

        lines.RemoveAt(middle);
        return string.Join('\n', lines);
    }

    private static string? WithAddedParagraph(string text)
    {
        var lines = text.Split('\n').ToList();
        var middle = lines.FindIndex(lines.Count / 3, line => line.EndsWith('。'));
        if (middle < 0 || middle >= lines.Count - 3)
        {
            return null;
        }

        lines.Insert(middle + 1, "各单位还应当组织干部职工观看警示教育片，观看情况纳入年终评先评优，并逐级上报备案。");
        return string.Join('\n', lines);
    }

    [GeneratedRegex("(?<![0-9.])[0-9]{1,5}(?=(万元|亿元|元|人|个|%|％|天|小时|户|名|家|平方))")]
    private static partial Regex Amount();

    [GeneratedRegex("(?<=月)[0-9]{1,2}(?=日)")]
    private static partial Regex Day();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("应当|不得|必须")]
    private static partial Regex Must();

    [GeneratedRegex("\\n[^\\n，。]{3,20}\\n[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Signature();
}

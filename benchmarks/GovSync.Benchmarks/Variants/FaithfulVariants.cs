using System.Text;
using System.Text.RegularExpressions;

namespace GovSync.Benchmarks.Variants;

/// <summary>What sites do to a document without altering it. None of it may raise an alarm.</summary>
internal static partial class FaithfulVariants
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    public static readonly (string Name, Func<PageCopy, Random, PageCopy> Make)[] All =
    [
        ("unchanged", (copy, _) => copy),
        ("half-width punctuation", (copy, _) => OnText(copy, HalfWidth)),
        ("full-width digits", (copy, _) => OnText(copy, text => Digits().Replace(text, digit => ((char)(digit.Value[0] + 0xFEE0)).ToString()))),
        ("other quotation marks and dashes", (copy, _) => OnText(copy, text =>
            text.Replace('“', '「').Replace('”', '」').Replace("——", "—", StringComparison.Ordinal).Replace('—', '－').Replace('；', ';'))),
        ("one line", (copy, _) => OnText(copy, text => text.Replace('\n', ' '))),
        ("cut after commas", (copy, random) => OnText(copy, text => Commas().Replace(text, comma => random.Next(3) == 0 ? comma.Value + "\n" : comma.Value))),
        ("paragraphs joined", (copy, random) => OnText(copy, text => LineEnds().Replace(text, end => random.Next(2) == 0 ? "" : end.Value))),
        ("spaces inside words", (copy, random) => OnText(copy, text => Characters().Replace(text, one => random.Next(12) == 0 ? one.Value + " " : one.Value))),
        ("no-break and zero-width spaces", (copy, random) => OnText(copy, text =>
            Characters().Replace(text, one => random.Next(15) switch { 0 => one.Value + "\u00a0", 1 => one.Value + "\u200b", _ => one.Value }))),
        ("page around it", (copy, _) => OnText(copy, text =>
            "首页 > 政务公开 > 通知公告\n发布时间：2026-03-17 09:20 来源：本网 字号：大 中 小\n" + text + "\n【打印】【关闭】\n上一篇：某县召开安全生产会议\n扫一扫在手机打开当前页")),
        ("editor's note", (copy, _) => OnText(copy, text => "编者按：近日，上级机关作出部署，本网全文转载如下，请各单位认真学习贯彻。\n" + text)),
        ("source line above", (copy, _) => OnText(copy, text => "来源：中国政府网　　时间：2026年7月27日\n" + text)),
        ("editor's name below", (copy, _) => OnText(copy, text => text + "\n（责任编辑：王小明）\n初审：李红　复审：张伟　终审：赵强")),
        ("related links below", (copy, _) => OnText(copy, text => text + "\n相关链接\n临水县印发防汛应急预案\n一图读懂：政府工作报告\n关于做好秋收工作的提示")),
        ("page cut in two", (copy, random) => InMiddle(copy, random, "上一页 1 2 下一页 尾页")),
        ("share bar in the middle", (copy, random) => InMiddle(copy, random, "分享到：")),
        ("list numbers lost", (copy, _) => OnText(copy, text => ItemNumbers().Replace(text, ""))),
        ("signature spaced out", (copy, _) => OnText(copy, text => Signature().Replace(text, match => string.Join(' ', match.Value.AsEnumerable())))),
        ("dates in Chinese numerals", (copy, _) => OnText(copy, text => SignatureDay().Replace(text, Chinese))),
        ("table cells on lines of their own", (copy, _) => OnText(copy, text => Cells().Replace(text, "\n"))),
        ("title repeated above", (copy, _) => OnText(copy, text => copy.Title + "\n" + text)),
        ("title cut over lines", (copy, _) => OnText(copy, text => text.StartsWith(copy.Title, StringComparison.Ordinal) ? text.Insert(copy.Title.Length / 2, "\n") : text)),
        ("circled and bracketed numbers", (copy, _) => OnText(copy, text => Circled().Replace(text, number => ((char)('①' + int.Parse(number.Groups["n"].Value, null) - 1)).ToString()))),
        ("salutation left out", (copy, _) => OnText(copy, text => Salutation().Replace(text, "\n", 1))),
        ("signature left out", (copy, _) => OnText(copy, text => Signature().Replace(text, ""))),
        ("number above the title", (copy, _) => OnText(copy, text => "索引号：000014349/2026-00001　主题分类：综合政务\n发文机关：国务院办公厅\n" + text)),
        ("release mark below", (copy, _) => OnText(copy, text => text + "\n（此件公开发布）")),
        ("share and count lines", (copy, _) => OnText(copy, text => "浏览次数：1024\n字体：[大 中 小]\n" + text + "\n扫一扫在手机打开当前页\n打印本页 关闭窗口\n附件下载：")),
        ("headings in lines of their own", (copy, _) => OnText(copy, text => Headings().Replace(text, "$0\n"))),
        ("tabs and double spaces", (copy, _) => OnText(copy, text => text.Replace("\n", "\n\u3000\u3000", StringComparison.Ordinal).Replace(" ", "  ", StringComparison.Ordinal))),
        ("look-alike characters", (copy, _) => OnText(copy, text => text.Replace("·", "•", StringComparison.Ordinal).Replace("〔", "[", StringComparison.Ordinal).Replace("〕", "]", StringComparison.Ordinal).Replace('—', '-').Replace("%", "％", StringComparison.Ordinal))),
        ("disclaimer below", (copy, _) => OnText(copy, text => text + "\n声明：本文转载自上级政府网站，版权归原作者所有。如有侵权，请联系我们。")),
        ("marked as a repost", (copy, _) => copy with { Title = "（转载）" + copy.Title }),
        ("marked with a column", (copy, _) => copy with { Title = "【国务院文件】" + copy.Title }),
        ("traditional script", (copy, _) => copy with { Title = Traditional.Of(copy.Title), Text = Traditional.Of(copy.Text) }),
    ];

    /// <summary>Those that leave figures and sentences as they are, so that a change can be planted by the same patterns.</summary>
    public static readonly IReadOnlyList<(string Name, Func<PageCopy, Random, PageCopy> Make)> Reshaping =
        [.. All.Where(variant => variant.Name is "page around it" or "editor's note" or "related links below" or "paragraphs joined" or "marked as a repost" or "salutation left out" or "disclaimer below")];

    /// <summary>Some of them at once.</summary>
    public static PageCopy Mixed(PageCopy copy, Random random)
    {
        for (var i = 0; i < 3; i++)
        {
            copy = All[random.Next(All.Length)].Make(copy, random);
        }

        return copy;
    }

    private static PageCopy OnText(PageCopy copy, Func<string, string> change) => copy with { Text = change(copy.Text) };

    private static PageCopy InMiddle(PageCopy copy, Random random, string line)
    {
        var lines = copy.Lines.ToList();
        lines.Insert(random.Next(1, lines.Count), line);
        return copy.WithLines(lines);
    }

    private static string HalfWidth(string text)
    {
        var half = new StringBuilder(text);
        foreach (var (full, ascii) in "，,：:（(）)；;！!？?［[］]％%".Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            half.Replace(full, ascii);
        }

        return half.ToString();
    }

    private static string Chinese(Match day) => string.Concat(
        day.Groups["year"].Value.Select(digit => ChineseDigits[digit - '0'])) + "年" + Below100(day.Groups["month"].Value) + "月" + Below100(day.Groups["day"].Value) + "日";

    private static string Below100(string digits)
    {
        var value = int.Parse(digits, null);
        var (tens, ones) = (value / 10, value % 10);
        return (tens > 1 ? ChineseDigits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? ChineseDigits[ones].ToString() : "");
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digits();

    [GeneratedRegex("，")]
    private static partial Regex Commas();

    [GeneratedRegex("(?<=[。；])\n")]
    private static partial Regex LineEnds();

    [GeneratedRegex("[\u4e00-\u9fff](?=[\u4e00-\u9fff])")]
    private static partial Regex Characters();

    [GeneratedRegex("(?<=\n)([0-9]{1,2}[.．、](?![0-9])|[（(][一二三四五六七八九十]{1,3}[）)])")]
    private static partial Regex ItemNumbers();

    [GeneratedRegex("\\n[^\\n，。]{3,20}\\n[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Signature();

    [GeneratedRegex("(?<=\\n)(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日(?=\\n|$)")]
    private static partial Regex SignatureDay();

    [GeneratedRegex("(?<=\n)[（(](?<n>[1-9])[）)]")]
    private static partial Regex Circled();

    [GeneratedRegex("\n(各|市|省)[^\n。]{4,80}[：:]\n")]
    private static partial Regex Salutation();

    [GeneratedRegex("(?<=\n)[（(][一二三四五六七八九十]{1,3}[）)][^。，\n]{2,20}。")]
    private static partial Regex Headings();

    [GeneratedRegex(" \\| |\t")]
    private static partial Regex Cells();
}

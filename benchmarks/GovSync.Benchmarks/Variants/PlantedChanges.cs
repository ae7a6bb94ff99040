using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Reposts;

namespace GovSync.Benchmarks.Variants;

/// <summary>One change that a reader of the document must be told, planted at a place chosen by chance. Null = the page has no such place.</summary>
internal static partial class PlantedChanges
{
    private const string Digits = "一二三四五六七八九";

    public static readonly (string Name, DifferenceKind Kind, Func<PageCopy, Random, PageCopy?> Make)[] All =
    [
        ("figure", DifferenceKind.Amount, (copy, random) => Replace(copy, random, Figure(), one => Other(one, random))),
        ("per cent", DifferenceKind.Amount, (copy, random) => Replace(copy, random, PerCent(), one => Other(one, random))),
        ("decimal point lost", DifferenceKind.Amount, (copy, random) => Replace(copy, random, Decimal(), one => one.Replace(".", "", StringComparison.Ordinal))),
        ("a nought more", DifferenceKind.Amount, (copy, random) => Replace(copy, random, Figure(), one => one + "0")),
        ("Chinese figure", DifferenceKind.Amount, (copy, random) => Replace(copy, random, ChineseFigure(), one => OtherChinese(one, random))),
        ("unit", DifferenceKind.Amount, (copy, random) => Replace(copy, random, Unit(), one => one == "万" ? "亿" : "万")),
        ("day", DifferenceKind.Date, (copy, random) => Replace(copy, random, Day(), one => one == "9" ? "8" : Next(one))),
        ("month", DifferenceKind.Date, (copy, random) => Replace(copy, random, Month(), one => one == "12" ? "11" : Next(one))),
        ("year", DifferenceKind.Date, (copy, random) => Replace(copy, random, Year(), Next)),
        ("document number", DifferenceKind.Number, OtherNumber),
        ("negation", DifferenceKind.Text, (copy, random) => Replace(copy, random, MustNot(), one => one == "不得" ? "可以" : one[1..])),
        ("obligation", DifferenceKind.Text, (copy, random) => Replace(copy, random, Must(), _ => "可以")),
        ("word left out", DifferenceKind.Text, (copy, random) => Replace(copy, random, Adverb(), _ => "")),
        ("word added", DifferenceKind.Text, (copy, random) => Replace(copy, random, Verb(), one => "原则上" + one)),
        ("place", DifferenceKind.Text, (copy, random) => Replace(copy, random, Place(), one => one == "北京" ? "上海" : "北京")),
        ("comparison", DifferenceKind.Text, (copy, random) => Replace(copy, random, Bound(), one => one == "以上" ? "以下" : "以上")),
        ("cited number", DifferenceKind.Number, (copy, random) => Replace(copy, random, CitedSerial(), Next)),
        ("date in the signature", DifferenceKind.Date, (copy, random) => Replace(copy, random, SignatureDay(), one => one == "9" ? "8" : Next(one))),
        ("several paragraphs missing", DifferenceKind.MissingParagraph, (copy, random) => WithoutParagraph(copy, random) is { } one ? WithoutParagraph(one, random) : null),
        ("heading missing", DifferenceKind.MissingParagraph, WithoutHeading),
        ("name", DifferenceKind.Text, (copy, random) => Replace(copy, random, Body(), one => one == "财政" ? "民政" : "财政")),
        ("missing paragraph", DifferenceKind.MissingParagraph, WithoutParagraph),
        ("missing sentence", DifferenceKind.MissingParagraph, (copy, random) => Replace(copy, random, InnerSentence(), _ => "")),
        ("added paragraph", DifferenceKind.AddedParagraph, WithParagraph),
        ("title", DifferenceKind.Title, OtherTitle),
        ("attachment missing", DifferenceKind.AttachmentMissing, (copy, _) => copy.Attachments.Count == 0 ? null : copy with { Attachments = [.. copy.Attachments.Skip(1)] }),
        ("attachment on source's host", DifferenceKind.AttachmentOnSourceHost, (copy, _) => copy.Attachments.Count == 0 ? null
            : copy with { Attachments = [.. copy.Attachments.Select(file => (file.Name, file.SourceUrl, file.SourceUrl))] }),
    ];

    /// <summary>Not in the title and not in the last words of all, where a change is one of the page around.</summary>
    private static PageCopy? Replace(PageCopy copy, Random random, Regex pattern, Func<string, string> change)
    {
        var start = copy.Text.StartsWith(copy.Title, StringComparison.Ordinal) ? copy.Title.Length : 0;
        var places = pattern.Matches(copy.Text, start).Where(place => change(place.Value) != place.Value).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var chosen = places[random.Next(places.Count)];
        return copy with { Text = copy.Text[..chosen.Index] + change(chosen.Value) + copy.Text[(chosen.Index + chosen.Length)..] };
    }

    private static PageCopy? OtherNumber(PageCopy copy, Random random)
    {
        var lines = copy.Lines.ToList();
        var at = lines.FindIndex(line => OwnNumber().IsMatch(line));
        if (at is < 0 or > 6)
        {
            return null;
        }

        lines[at] = Serial().Replace(lines[at], serial => Next(serial.Value));
        return copy.WithLines(lines);
    }

    private static PageCopy? OtherTitle(PageCopy copy, Random random)
    {
        var title = copy.Title.Contains("关于", StringComparison.Ordinal) ? copy.Title.Replace("关于", "关于进一步", StringComparison.Ordinal) : null;
        return title is null ? null : copy with
        {
            Title = title,
            Text = copy.Text.StartsWith(copy.Title, StringComparison.Ordinal) ? title + copy.Text[copy.Title.Length..] : copy.Text,
        };
    }

    private static PageCopy? WithoutParagraph(PageCopy copy, Random random)
    {
        var lines = copy.Lines.ToList();
        var places = Enumerable.Range(0, lines.Count)
            .Where(i => i > 2 && lines[i].Length is >= 20 and <= 600 && lines[i].EndsWith('。') && lines[i].Length * 4 < copy.Text.Length)
            .Where(i => lines.IndexOf(lines[i]) == i && lines.LastIndexOf(lines[i]) == i).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        lines.RemoveAt(places[random.Next(places.Count)]);
        return copy.WithLines(lines);
    }

    private static PageCopy? WithoutHeading(PageCopy copy, Random random)
    {
        var lines = copy.Lines.ToList();
        var places = Enumerable.Range(0, lines.Count).Where(i => i > 2 && i < lines.Count - 3 && HeadingLine().IsMatch(lines[i])).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        lines.RemoveAt(places[random.Next(places.Count)]);
        return copy.WithLines(lines);
    }

    private static PageCopy? WithParagraph(PageCopy copy, Random random)
    {
        var lines = copy.Lines.ToList();
        var places = Enumerable.Range(2, Math.Max(0, lines.Count - 4)).Where(i => lines[i].EndsWith('。')).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        lines.Insert(places[random.Next(places.Count)] + 1, Additions[random.Next(Additions.Length)]);
        return copy.WithLines(lines);
    }

    private static readonly string[] Additions =
    [
        "各单位还应当组织干部职工观看警示教育片，观看情况纳入年终评先评优，并逐级上报备案。",
        "临水县已于日前成立工作专班，由县长任组长。",
        "（七）强化考核。对工作不力的乡镇和部门，由县政府督查室予以通报批评。",
    ];

    private static string Next(string digits) => (int.Parse(digits, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0');

    private static string Other(string figure, Random random)
    {
        var at = random.Next(figure.Length);
        return char.IsAsciiDigit(figure[at])
            ? figure[..at] + (char)('1' + ((figure[at] - '0' + random.Next(1, 8)) % 9)) + figure[(at + 1)..]
            : Other(figure, random);
    }

    private static string OtherChinese(string figure, Random random)
    {
        var at = Digits.IndexOf(figure[0], StringComparison.Ordinal);
        return Digits[(at + random.Next(1, 8)) % 9] + figure[1..];
    }

    [GeneratedRegex("(?<![0-9.〔年月第])[1-9][0-9]{0,5}(?=(万|亿|元|人|个|天|小时|户|名|家|平方|公里|周岁|岁|倍|次|项|吨|亩|所|辆|套|件|分钟|工作日))")]
    private static partial Regex Figure();

    [GeneratedRegex("(?<![0-9.])[0-9]{1,3}(\\.[0-9]+)?(?=[%％])")]
    private static partial Regex PerCent();

    [GeneratedRegex("(?<![0-9.])[1-9][0-9]*\\.[0-9]+(?=(%|％|万|亿|元|倍|公里|平方|吨))")]
    private static partial Regex Decimal();

    [GeneratedRegex("(?<=[^〇一二三四五六七八九十百千零两第之])[一二三四五六七八九](?=(个月|年内|倍|周岁|年以上|年以下|天|日内|万元|个工作日))|(?<=百分之)[二三四五六七八九](?=十)")]
    private static partial Regex ChineseFigure();

    [GeneratedRegex("(?<=[0-9])[万亿](?=[元人])")]
    private static partial Regex Unit();

    [GeneratedRegex("(?<=[0-9]月)[0-9]{1,2}(?=日)")]
    private static partial Regex Day();

    [GeneratedRegex("(?<=年)[0-9]{1,2}(?=月)")]
    private static partial Regex Month();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex("^[\\p{Lo}]{2,12}[〔\\[（(][0-9]{4}[〕\\]）)]第?[0-9]{1,4}号$")]
    private static partial Regex OwnNumber();

    [GeneratedRegex("[0-9]{1,4}(?=号$)")]
    private static partial Regex Serial();

    [GeneratedRegex("不得|不超过|不低于|不少于|不予")]
    private static partial Regex MustNot();

    [GeneratedRegex("(加强|推进|完善|落实|开展)(?=[\u4e00-\u9fff]{2})")]
    private static partial Regex Verb();

    [GeneratedRegex("北京|上海|广东|天津|重庆|浙江|江苏|湖北|四川")]
    private static partial Regex Place();

    [GeneratedRegex("(?<=[0-9][\u4e00-\u9fff%％]{0,3})(以上|以下)")]
    private static partial Regex Bound();

    [GeneratedRegex("(?<=《[^》]{4,60}》[（(][^（）()]{2,12}〔[0-9]{4}〕)[0-9]{1,4}(?=号)")]
    private static partial Regex CitedSerial();

    [GeneratedRegex("(?<=\n[0-9]{4}年[0-9]{1,2}月)[0-9]{1,2}(?=日(\n|$))")]
    private static partial Regex SignatureDay();

    [GeneratedRegex("^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。]{8,40}$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex("应当|必须")]
    private static partial Regex Must();

    [GeneratedRegex("全面|积极|严格|依法|切实|进一步")]
    private static partial Regex Adverb();

    [GeneratedRegex("财政(?=部门|部|局|厅)|民政(?=部门|部|局|厅)|公安(?=部门|部|局|厅|机关)")]
    private static partial Regex Body();

    [GeneratedRegex("(?<=[。；])[^。；\n“”]{16,120}[。；](?=[^\n])")]
    private static partial Regex InnerSentence();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>Names of issuing bodies (发文机关), as titles, fields and signatures write them.</summary>
public static partial class IssuingBodyNames
{
    /// <summary>Document number heads that only one body uses.</summary>
    private static readonly FrozenDictionary<string, string> ByNumberHead = new Dictionary<string, string>
    {
        ["国发"] = "国务院",
        ["国函"] = "国务院",
        ["国令"] = "国务院",
        ["国发明电"] = "国务院",
        ["国办发"] = "国务院办公厅",
        ["国办函"] = "国务院办公厅",
        ["国办发明电"] = "国务院办公厅",
        ["国办公开办函"] = "国务院办公厅政府信息与政务公开办公室",
    }.ToFrozenDictionary();

    /// <summary>The bodies of a field that may name several.</summary>
    public static IReadOnlyList<string> Split(string? field)
        => field is null ? [] : [.. Parts(field).Where(IsBody).Distinct()];

    /// <summary>The bodies before 关于, 印发, 转发 … in a title; empty if it does not begin with any.</summary>
    public static IReadOnlyList<string> OfTitle(string title)
    {
        var plain = Mark().Replace(title, "");
        var match = Begins().Match(plain);
        if (!match.Success)
        {
            return [];
        }

        var head = plain[..match.Groups["verb"].Index];
        var parts = Parts(AndOthers().Replace(head, "")).ToList();
        return parts.Count > 0 && parts.TrueForAll(IsBody) ? [.. parts.Distinct()] : [];
    }

    /// <summary>True where the title says that there are more than it names (等4部门).</summary>
    public static bool NamesOnlySome(string title)
        => Begins().Match(Mark().Replace(title, "")) is { Success: true } match
            && AndOthers().IsMatch(Mark().Replace(title, "")[..match.Groups["verb"].Index]);

    /// <summary>The body that alone uses such numbers; null if the number does not tell.</summary>
    public static string? OfNumber(string? documentNumber)
    {
        if (documentNumber is null)
        {
            return null;
        }

        var end = documentNumber.IndexOfAny(['〔', '第']);
        return end > 0 && ByNumberHead.TryGetValue(documentNumber[..end], out var body) ? body : null;
    }

    /// <summary>Whether the words look like the name of a body.</summary>
    public static bool IsBody(string name) => name.Length is >= 2 and <= 40 && Body().IsMatch(name);

    private static IEnumerable<string> Parts(string names)
        => Between().Split(WhiteSpace.Fold(names)).Where(part => part.Length > 0).SelectMany(Unjoined);

    /// <summary>"广州市民政局广州市财政局": the same region again begins another body.</summary>
    private static IEnumerable<string> Unjoined(string names)
    {
        var region = Region().Match(names);
        if (!region.Success || names.IndexOf(region.Value, region.Length, StringComparison.Ordinal) is var second && second < 0)
        {
            return [names];
        }

        var (one, rest) = (names[..second], names[second..]);
        return IsBody(one) && IsBody(rest) ? Unjoined(rest).Prepend(one) : [names];
    }

    [GeneratedRegex(@"^\s?[（(【\[]\s?(转载|转发|转|图文|原文|公开|全文|重磅|通知|最新)\s?[）)】\]]\s?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"^.{2,120}?(?<verb>关于|印发|转发|批转|发布|公布|颁布|对.{0,20}(届|建议|提案)|(行政)?处罚|令(?=第|\d|$|[（(])|公告|通告|通报|决定(?=$)|办公会)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"等(\d{1,2}|[一二三四五六七八九十]{1,3})?(个|家)?(部门|单位|部委|委办局|机关)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AndOthers();

    [GeneratedRegex(@"[\s、，,;；/]+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{1,6}?(省|市|区|县|自治区|自治州)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(
        @"^[\u4E00-\u9FFF（）()·“”]{1,39}(部|委|局|厅|院|办|署|会|处|行|社|省|市|区|县|旗|州|府|室|中心|司|军委|中央|央办|所|馆|集团|大学|学院|法院|检察院|队|站|镇|乡|公室|组|团委|联|兵团|海关|科协|协会)[）)]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}

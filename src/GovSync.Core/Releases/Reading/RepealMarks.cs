using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// How a page says that the document on it is repealed (已废止、失效): in its document table, behind or before its title, or in a line of
/// its own. A document that repeals others (同时废止) says it in the midst of a sentence, which is no mark.
/// </summary>
internal static partial class RepealMarks
{
    private const int LongestLine = 120;

    /// <summary>The words of the mark; null = there is none.</summary>
    public static string? Of(PageSource source, string title) =>
        OfField(source.Fields.First(PageField.Validity))
        ?? OfTitle(Script.Simplified(title))
        ?? source.Lines.Where(line => !line.IsLink).Select(line => OfLine(Script.Simplified(line.Text.Replace('\t', ' ')))).FirstOrDefault(mark => mark is not null);

    private static string? OfField(string? value) =>
        value is not null && RepealedValue().IsMatch(Script.Simplified(value)) ? value : null;

    private static string? OfTitle(string title) => InTitle().Match(title) is { Success: true } mark ? mark.Value : null;

    private static string? OfLine(string line) => line.Length <= LongestLine && WholeLine().IsMatch(line) ? line : null;

    [GeneratedRegex(@"^(已|现已)?(被|经)?(全文|宣布|明令)?(废止|失效|无效|废止失效|失效废止|否)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RepealedValue();

    [GeneratedRegex(@"^[【\[（(〔](已|全文|现已)*(废止|失效)[】\]）)〕]|[【\[（(〔](已|全文|现已)*(废止|失效)[】\]）)〕]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InTitle();

    /// <summary>"已废止", "（此件已失效）", "本文件已于2025年3月1日废止", "该通知已被《…》（…号）废止".</summary>
    [GeneratedRegex(
        @"^[\s【\[（(〔※*★]*((注|说明|提示)[:：]\s?)?((本|该|此)(篇|份)?(文件|文|件|公文|规范性文件|行政规范性文件|规章|办法|规定|通知|意见|方案|细则|决定|公告))?\s?"
        + @"(现|目前)?已(经)?(于\s?[^，。；]{4,16}(日|起|年|月))?(被[^，。；]{1,70}|由[^，。；]{1,70}|经[^，。；]{1,40})?(全文|宣布|明令|自动|自行)?(废止|失效)(失效|废止)?[\s。！!】\]）)〕*※★]*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WholeLine();
}

using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Releases.Reading;

namespace GovSync.Core.Text;

/// <summary>A title taken apart as far as two titles must be compared: what pages add is off, who issued and what it is about are apart.</summary>
public sealed partial class DocumentTitle
{
    private DocumentTitle(string written)
    {
        var shown = Script.Simplified(written);
        var bare = WithoutAdditions(shown);
        Number = OwnDocumentNumber.AtEndOf(shown);
        IsForwarding = bare.Contains("转发", StringComparison.Ordinal);
        Bare = bare;
        IsDraft = Drafts().IsMatch(shown);
        Folded = TextFold.Fold(bare);
        Quoted = [.. Quotes().Matches(bare).Select(quote => quote.Groups[1].Value)];
        (Issuer, Subject) = Split(bare);
        IssuingBodies = [.. Bodies().Split(Issuer.Length == 0 ? "" : bare[..AboutAt(bare)])
            .Concat(BodyBehind().Matches(shown).Select(body => body.Groups["body"].Value)).Where(body => body.Length >= 2)];
        Names = [.. CollectNames(bare).Select(TextFold.Fold).Where(name => name.Length >= 4).Distinct()];
        Digits = string.Join(' ', DigitRuns().Matches(Numerals.ToArabic(Subject)).Select(run => run.Value));
        Years = string.Join(' ', YearRuns().Matches(Folded).Select(run => run.Value));
    }

    /// <summary>As its author wrote it, in simplified script, without the page's additions.</summary>
    public string Bare { get; }

    /// <summary>Folded, without the page's additions: （转载）, 【…】, a number in brackets, a site's name.</summary>
    public string Folded { get; }

    /// <summary>Folded names before 关于 or 印发; empty if the title names no issuer.</summary>
    public string Issuer { get; }

    /// <summary>The issuer's words as single bodies, joint ones apart (商务部 市场监管总局, 等六部门 cut).</summary>
    public IReadOnlyList<string> IssuingBodies { get; }

    /// <summary>Folded from 关于 on, or of the document that is issued: what two titles of one document share.</summary>
    public string Subject { get; }

    /// <summary>What stands in 《》, as written, without a nested pair.</summary>
    public IReadOnlyList<string> Quoted { get; }

    /// <summary>All folded names under which others may quote the document, the fullest first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The figures of its subject, in order, Chinese ones as Arabic: 第三批 is not 第四批.</summary>
    public string Digits { get; }

    /// <summary>Years in the whole title, in order: what even a headline keeps.</summary>
    public string Years { get; }

    /// <summary>A document number that stands in the title itself.</summary>
    public string? Number { get; }

    /// <summary>Hands on another body's document (转发).</summary>
    public bool IsForwarding { get; }

    /// <summary>A text on which comments are asked (征求意见稿), or the notice that asks for them.</summary>
    public bool IsDraft { get; }

    public static DocumentTitle Of(string title) => new(title);

    /// <summary>The title as its author wrote it, without what pages put before and behind.</summary>
    public static string WithoutAdditions(string title)
    {
        var bare = title.Trim();
        for (var before = ""; before != bare;)
        {
            before = bare;
            bare = Additions().Replace(bare, "").Trim();
        }

        return bare;
    }

    private static (string Issuer, string Subject) Split(string bare)
    {
        var about = AboutAt(bare);
        var quote = bare.IndexOf('《', StringComparison.Ordinal);
        return about < 0 || (quote >= 0 && quote < about)
            ? ("", TextFold.Fold(InnerName(bare)))
            : (TextFold.Fold(bare[..about]), TextFold.Fold(InnerName(bare[about..])));
    }

    private static int AboutAt(string bare)
    {
        var about = bare.IndexOf("关于", StringComparison.Ordinal);
        return about < 0 ? bare.IndexOf("印发", StringComparison.Ordinal) : about;
    }

    /// <summary>关于印发《X》的通知 and 关于印发X的通知 are both about X; the genre of the covering notice says nothing.</summary>
    private static string InnerName(string text) =>
        Issued().Match(text) is { Success: true } issued ? issued.Groups["name"].Value : LeadingAbout().Replace(text, "");

    private static IEnumerable<string> CollectNames(string bare)
    {
        yield return bare;
        var about = bare.IndexOf("关于", StringComparison.Ordinal);
        if (about > 0)
        {
            yield return bare[about..];
        }

        if (Issued().Match(bare) is { Success: true } issued)
        {
            yield return issued.Groups["name"].Value;
        }

        if (bare.StartsWith('《'))
        {
            yield return bare[1..].Split('》')[0];
        }
    }

    [GeneratedRegex("""
        ^[\(（\[【〔]\s*(转载|转发|转)\s*[\)）\]】〕]
        | ^【[^】]{1,12}】
        | ^\((?!.{0,8}年)[^\)]{1,12}\)
        | [\(（]?\s*[\p{Lo}]{1,12}[〔\[［(（]\d{4}[〕\]］)）]\s*第?\s*\d+\s*号\s*[\)）]?$
        | (?<=》)\s*\d{4}年?第\s*\d+\s*号(令|公告)?$
        | [\(（][^\(（\)）]{2,14}(局|厅|部|委|办|政府|网|委员会)[\)）]$
        | \s*[-_—|｜]+\s*[^-_—|｜]{2,24}(网|网站|政府|门户)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Additions();

    [GeneratedRegex("(?:印发|发布|公布|转发)\\s*(?:《(?<name>[^》]+(?:》[^《》]{0,3}(?=》))?)》|(?<name>[^《》]{4,}?))\\s*(?:的)(?:通知|公告|通告|决定|函)$")]
    private static partial Regex Issued();

    [GeneratedRegex(@"\s+|、|等?[一二三四五六七八九十\d]*部门|等$")]
    private static partial Regex Bodies();

    [GeneratedRegex(@"[\(（](?<body>[^\(（\)）]{2,14}(局|厅|部|委|办|政府|委员会))[\)）]$")]
    private static partial Regex BodyBehind();

    [GeneratedRegex("征求.{0,60}意见|[（(〔](草案|送审稿|讨论稿|修订草案|草案[^（(）)]{0,10}|公开?征求意见稿?)[）)〕]|意见(征集|征求)")]
    private static partial Regex Drafts();

    [GeneratedRegex("^关于")]
    private static partial Regex LeadingAbout();

    [GeneratedRegex("《([^《》]{3,120})》")]
    private static partial Regex Quotes();

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex YearRuns();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex DigitRuns();
}

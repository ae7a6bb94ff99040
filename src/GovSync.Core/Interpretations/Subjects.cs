using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Interpretations;

/// <summary>A document that an interpretation names.</summary>
/// <param name="Name">As written, without 《》.</param>
/// <param name="Number">The document number that stands right behind it; null if none.</param>
/// <param name="IsSubject">Introduced as what is explained (印发《…》, 以下简称), not as its basis (根据《…》).</param>
/// <param name="Issuer">The words before it, where its issuer stands: 近日，青河市人民政府印发.</param>
internal sealed record NamedDocument(string Name, string? Number, bool IsSubject, string Issuer);

/// <summary>What an interpretation is about, by its title and by how its text introduces documents.</summary>
internal sealed partial class Subjects
{
    private const int LeadLength = 1_500;
    private const int ContextLength = 40;

    public Subjects(PageReading interpretation)
    {
        var title = interpretation.Title;
        InTitle = [.. Quotes().Matches(title).Select(quote => quote.Groups[1].Value)];
        BareTitle = Affixes().Replace(title, "").Trim();
        Topic = AnsweredTopic().Match(title) is { Success: true } answered ? answered.Groups["topic"].Value : BareTitle;
        var lead = interpretation.Text[..Math.Min(LeadLength, interpretation.Text.Length)];
        InText = [.. Quotes().Matches(lead).Select(quote => Named(lead, quote))];
    }

    public IReadOnlyList<string> InTitle { get; }

    /// <summary>The title without 图解, 政策解读 and the like: often the policy's own.</summary>
    public string BareTitle { get; }

    /// <summary>What a title without 《》 is about: the words between 负责人就 and 答记者问, else the bare title.</summary>
    public string Topic { get; }

    public IReadOnlyList<NamedDocument> InText { get; }

    private static NamedDocument Named(string text, Match quote)
    {
        var before = text[Math.Max(0, quote.Index - ContextLength)..quote.Index];
        var end = quote.Index + quote.Length;
        var behind = text[end..Math.Min(text.Length, end + (2 * ContextLength))];
        var isBasis = Basis().IsMatch(before);
        return new(quote.Groups[1].Value, NumberBehind(behind), !isBasis && (Issuing().IsMatch(before) || Named().IsMatch(behind) || Issued().IsMatch(behind)), LastClause().Match(before).Value);
    }

    private static string? NumberBehind(string behind) =>
        behind.TrimStart() is ['(' or '（', ..] bracket && CitedNumbers.FirstIn(bracket) is { } number ? number : null;

    [GeneratedRegex("《((?:[^《》]|《[^《》]{2,60}》){4,160})》")]
    private static partial Regex Quotes();

    [GeneratedRegex("(贯彻|落实|根据|依据|按照|依照|执行|遵照|对照|衔接)[^，。；》]{0,16}$|、$")]
    private static partial Regex Basis();

    [GeneratedRegex("(印发|发布|出台|公布|制定|制订|修订|下发|联合印发|研究起草|起草|形成)了?[^，。；》]{0,8}$")]
    private static partial Regex Issuing();

    [GeneratedRegex("[^，。；：\\n]*$")]
    private static partial Regex LastClause();

    [GeneratedRegex("(负责人|负责同志|发言人|局长|部长|司长|主任|厅长|处长)[^，。《》]{0,8}?就(?<topic>[^《》]{6,80}?)(有关问题|有关情况|相关问题)?(答记者问|接受.{0,6}采访|答问)", RegexOptions.ExplicitCapture)]
    private static partial Regex AnsweredTopic();

    /// <summary>《…》（以下简称《办法》), its number in a bracket of its own before that.</summary>
    [GeneratedRegex("^([（(][^）)]{0,40}[）)])?[（(][^）)]{0,40}(以下|下称|简称)")]
    private static partial Regex Named();

    /// <summary>《…》近日印发, 《…》自2026年4月1日起施行.</summary>
    [GeneratedRegex("^([（(][^）)]{0,40}[）)]){0,2}[^，。；《》]{0,16}(印发|发布|出台|公布|颁布|施行|实施)([，。；,]|$)")]
    private static partial Regex Issued();

    [GeneratedRegex("""
        ^(【[^】]{2,10}】|\[[^\]]{2,10}\]|(图解|一图读懂|一图看懂|图说|政策图解|图文解读|政策解读|解读|视频解读|音频解读|动画解读|专家解读|权威解读|文字解读|媒体解读)\s*[:：|｜丨—\-–]*\s*)+
        | (的)?(政策|文字|图文|图片|视频|音频|专家|媒体)?(解读|图解|解读材料|问答|政策问答|起草说明|编制说明)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Affixes();
}

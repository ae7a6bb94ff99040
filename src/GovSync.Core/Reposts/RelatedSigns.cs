using System.Text;
using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>
/// Signs that a candidate is not the document but a relative of it: the sister of another year or body, the local plan that carries it
/// out, a press digest, an interpretation. Such pages share much text with the original.
/// </summary>
internal static partial class RelatedSigns
{
    private const int LeadLength = 400;
    private const int SharedWords = 16;
    private const int FormalTitle = 10;
    private const double SameSubject = 0.95;
    private const double SameIssuer = 0.75;

    /// <summary>Another document by its title: other figures, another subject, or words exchanged within a like title.</summary>
    public static bool HaveConflictingTitles(DocumentTitle original, DocumentTitle candidate)
    {
        if (AreSameTitles(original, candidate) || candidate.IsForwarding != original.IsForwarding)
        {
            return false;
        }

        return IsFormal(original) && IsFormal(candidate)
            ? AreOtherFigures(original.Digits, candidate.Digits) || AreOtherSubjects(original.Subject, candidate.Subject)
            : AreOtherFigures(original.Years, candidate.Years);
    }

    private static bool AreOtherFigures(string one, string other) => one.Length > 0 && other.Length > 0 && one != other;

    private static bool AreOtherSubjects(string one, string other) =>
        one != other
        && (TitleGenre.AreOther(one, other) || (!IsPartOf(one, other)
            && (TitleLikeness.Of(one, other) < SameSubject || !TitleLikeness.DifferByOmission(one, other))));

    /// <summary>Both name their issuers, and not one of them is the same or an abbreviation.</summary>
    public static bool HaveOtherIssuers(DocumentTitle original, DocumentTitle candidate)
    {
        var (one, other) = (FirstNamed(original.Issuer), FirstNamed(candidate.Issuer));
        return one.Length >= 2 && other.Length >= 2
            && !IsPartOf(one, other)
            && (AreOfOtherLevels(one, other)
                || (!TitleLikeness.IsAbbreviation(one, other) && !TitleLikeness.IsAbbreviation(other, one)
                    && TitleLikeness.Of(one, other) < SameIssuer));
    }

    /// <summary>国家发展改革委, 省发展改革委: one of the State and one of a place, or of two places.</summary>
    private static bool AreOfOtherLevels(string one, string other) =>
        PlaceNames.AreOther(one, other)
        || (StateBodies().IsMatch(one) && PlaceNames.IsOfPlace(other))
        || (StateBodies().IsMatch(other) && PlaceNames.IsOfPlace(one));

    /// <summary>A draft (征求意见稿) and what came of it are two documents, however like their texts are.</summary>
    public static bool IsOnlyOneADraft(DocumentTitle original, DocumentTitle candidate) => original.IsDraft != candidate.IsDraft;

    /// <summary>工业和信息化部等六部门 may be called by any of the six: only the first is known. Empty where not even that is.</summary>
    private static string FirstNamed(string issuer) => JointBodies().Replace(issuer, "");

    public static bool AreSameTitles(DocumentTitle original, DocumentTitle candidate) =>
        original.Folded.Length > 0 && (original.Folded == candidate.Folded
            || (original.Subject.Length >= FormalTitle && original.Subject == candidate.Subject && !HaveOtherIssuers(original, candidate)));

    /// <summary>The candidate's own title, or what it quotes, is the original's title handed on.</summary>
    public static bool Forwards(DocumentTitle original, DocumentTitle candidate) =>
        candidate.IsForwarding && !original.IsForwarding
        && (IsPartOf(original.Subject, candidate.Folded)
            || candidate.Quoted.Select(DocumentTitle.Of).Any(quoted => TitleLikeness.Of(original.Subject, quoted.Subject) >= 0.9
                && original.Digits == quoted.Digits));

    /// <summary>国务院办公厅印发《…》: the headline of a report that the document is out, not the document.</summary>
    public static bool Reports(DocumentTitle original, DocumentTitle candidate) =>
        ReportHeadline().IsMatch(candidate.Bare) && !ReportHeadline().IsMatch(original.Bare);

    /// <summary>A report about the document in place of its text, by the words that are the candidate's own.</summary>
    public static bool IsDigest(string ownLead, string title) =>
        !FullTextFollows().IsMatch(ownLead) && (ReportOpening().IsMatch(ownLead) || ReportTitle().IsMatch(title));

    /// <summary>A plan of another body that carries the document out, by the words that are the candidate's own.</summary>
    public static bool CarriesOut(string ownLead) => LocalPlan().IsMatch(ownLead);

    /// <summary>The candidate's own words name the original: what they carry out is this document.</summary>
    public static bool NamesInLead(ComparedPage original, string ownLead)
    {
        var lead = TextFold.Fold(ownLead);
        return (original.Title.Subject.Length >= FormalTitle && lead.Contains(original.Title.Subject, StringComparison.Ordinal))
            || (original.Number is { } number && lead.Contains(TextFold.Fold(number), StringComparison.Ordinal));
    }

    /// <summary>What the candidate says at its beginning that the original does not.</summary>
    public static string OwnLead(ComparedPage candidate, TextAlignment alignment)
    {
        var own = new StringBuilder();
        var from = 0;
        var end = Math.Min(candidate.Source.Length, LeadLength);
        foreach (var run in alignment.Runs.Where(run => run.Length >= SharedWords))
        {
            var start = Math.Min(end, candidate.Positions[run.Right]);
            own.Append(candidate.Source.AsSpan(from, Math.Max(0, start - from))).Append('…');
            from = Math.Min(end, candidate.Positions[run.RightEnd - 1] + 1);
        }

        return own.Append(candidate.Source.AsSpan(from, end - from)).ToString();
    }

    /// <summary>An explanation by its title, where the original's title is none.</summary>
    public static bool Explains(ComparedPage original, ComparedPage candidate) =>
        InterpretationSigns.IsTitleOfOne(candidate.Reading.Title) && !InterpretationSigns.IsTitleOfOne(original.Reading.Title);

    private static bool IsFormal(DocumentTitle title) =>
        title.Folded.Length >= FormalTitle && FormalEnding().IsMatch(title.Folded);

    private static bool IsPartOf(string one, string other) =>
        one.Length > 0 && other.Length > 0
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));

    [GeneratedRegex("(通知|意见|办法|细则|方案|条例|令|批复|函|决定|通报|公告|通告|规定|规划|计划|公报|指南|报告|标准|措施|规则|书|纲要|目录|清单|要点)([0-9]*年?版)?$")]
    private static partial Regex FormalEnding();

    [GeneratedRegex("^(国家|国务院|中央|中共中央|中华人民共和国|中国|全国)")]
    private static partial Regex StateBodies();

    [GeneratedRegex("等?([0-9]{1,2}|[一二三四五六七八九十两]{1,2})个?(部门|单位|部委|委局)|等?部门$")]
    private static partial Regex JointBodies();

    [GeneratedRegex("(讯|电)[\\s　]*[（(]?(记者|通讯员|日前|近日|\\d)|据.{2,14}(讯|电|报道|消息|获悉)|^.{0,60}(日前|近日|今日|昨日)[，,]?.{2,30}(印发|发布|出台|公布|下发|审议)|记者.{0,12}(获悉|从)", RegexOptions.Singleline)]
    private static partial Regex ReportOpening();

    [GeneratedRegex("(印发通知|发文|出台|发布|印发)[\\s：:　]|(国办|国务院|办公厅|[部委局])(印发|发文|发布|出台)")]
    private static partial Regex ReportTitle();

    [GeneratedRegex("(印发|发布|出台|公布|下发|通过)(了|实施)?《[^》]+》(?!.{0,4}的(通知|公告|通告|决定|函|令)$)")]
    private static partial Regex ReportHeadline();

    [GeneratedRegex("(全文|通知|意见|办法|方案|内容|安排)(具体)?如下|具体(通知|内容)如下|现将.{0,20}(全文|转发|转载)")]
    private static partial Regex FullTextFollows();

    [GeneratedRegex("(贯彻|落实|根据|按照|执行).{4,120}(结合|依据)(我|本)?.{0,14}(实际|工作)|(制定|制订|提出)(如下|本)(实施)?(方案|细则|办法|意见)", RegexOptions.Singleline)]
    private static partial Regex LocalPlan();
}

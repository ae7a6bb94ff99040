using GovSync.Core.Rules;

namespace GovSync.Core.Interpretations;

/// <summary>What is found on a policy and its interpretation, and how far they lie apart.</summary>
/// <param name="Findings">Empty while the tolerance runs, and for policies that owe no interpretation and have none.</param>
/// <param name="Lag">Interpretation minus policy, negative where it came first; null where one instant is unknown.</param>
public sealed record PairVerdict(IReadOnlyList<PairFinding> Findings, TimeSpan? Lag)
{
    /// <summary>
    /// Decides on the facts alone. An interpretation belongs beside its document at the same time, and each page links the other
    /// (长治市政府网站管理办法 Art. 11: 于文件上网后同步发布，政策文件与解读材料页面应相互关联; 江苏 2017, 二(二)2). The tolerance includes its last instant.
    /// </summary>
    public static PairVerdict Judge(PairFacts facts, DateTimeOffset now)
    {
        if (facts.Match is not { IsRelated: true } match)
        {
            var isMissing = facts.IsImportant && facts.WereChannelsRead && now > facts.PolicyPublishedAt + facts.Tolerance;
            return new(isMissing ? [PairFinding.Missing] : [], null);
        }

        var lag = facts.InterpretationPublishedAt - facts.PolicyPublishedAt;
        return new(facts.IsImportant ? [.. FindingsOf(match, lag, facts)] : [], lag);
    }

    /// <summary>Those findings that the clause in force makes a breach: links only where it wants them. Without a clause none is.</summary>
    public IReadOnlyList<PairFinding> BreachesOf(InterpretationClause? clause) =>
        clause is { HasDuty: true } ? [.. Findings.Where(finding => IsBreach(finding, clause))] : [];

    private static bool IsBreach(PairFinding finding, InterpretationClause clause) => finding switch
    {
        PairFinding.Missing or PairFinding.Late => true,
        PairFinding.OneWay or PairFinding.BrokenLink => clause.RequiresMutualLinks,
        PairFinding.BothWay => false,
    };

    private static IEnumerable<PairFinding> FindingsOf(InterpretationMatch match, TimeSpan? lag, PairFacts facts)
    {
        if (lag > facts.Tolerance)
        {
            yield return PairFinding.Late;
        }

        yield return match is { PolicyLinksInterpretation: true, InterpretationLinksPolicy: true } ? PairFinding.BothWay : PairFinding.OneWay;
        if (facts.DoLinksResolve == false)
        {
            yield return PairFinding.BrokenLink;
        }
    }
}

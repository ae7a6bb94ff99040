namespace GovSync.Core.Rules;

/// <summary>The duty to repost promptly (及时) what the State Council published as a document (国务院文件), without hours.</summary>
public sealed record StateCouncilClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.StateCouncilDocuments;

    /// <summary>False only where a text says that there is no duty.</summary>
    public required bool HasDuty { get; init; }

    public required IReadOnlyList<SourceKind> Sources { get; init; }
}

using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>A clause of a rule profile: one demand of its text. What the text leaves open is null or empty in it, never filled in.</summary>
public abstract record Clause(ClauseHead Head)
{
    public abstract ClauseTopic Topic { get; }

    /// <inheritdoc cref="ClauseHead.Profile"/>
    public string Profile => Head.Profile;

    /// <inheritdoc cref="ClauseHead.ProfileVersion"/>
    public int ProfileVersion => Head.ProfileVersion;

    /// <inheritdoc cref="ClauseHead.Basis"/>
    public IReadOnlyList<ClauseBasis> Basis => Head.Basis;

    public bool Binds(SiteKind kind, SiteLevel level) =>
        Head.Kinds.Contains(kind) && (Head.Levels.Count == 0 || Head.Levels.Contains(level));
}

using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>A clause of a rule profile: whom it binds and where it comes from.</summary>
public abstract record Clause
{
    /// <summary>Name of the profile that has the clause, e.g. jiangsu-2017.</summary>
    public required string Profile { get; init; }

    /// <summary>Version of that profile, counted up by whoever edits it.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Kinds of site that it binds.</summary>
    public required IReadOnlyList<SiteKind> Kinds { get; init; }

    /// <summary>Several texts that agree are all listed, the earliest first, one without a date last.</summary>
    public required IReadOnlyList<ClauseBasis> Basis { get; init; }
}

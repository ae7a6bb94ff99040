using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>What every clause has: whom it binds, who must act, and the words it rests on.</summary>
public sealed record ClauseHead
{
    /// <summary>Name of the profile that has the clause, e.g. jiangsu-2017.</summary>
    public required string Profile { get; init; }

    /// <summary>Version of that profile, counted up by whoever edits it.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Kinds of site that it binds.</summary>
    public required IReadOnlyList<SiteKind> Kinds { get; init; }

    /// <summary>Levels of site that it binds; empty = every level.</summary>
    public IReadOnlyList<SiteLevel> Levels { get; init; } = [];

    /// <summary>Who must act for these sites; null = whoever runs them.</summary>
    public ActingBody? By { get; init; }

    /// <summary>Levels of the acting bodies; empty = every level.</summary>
    public IReadOnlyList<SiteLevel> ByLevels { get; init; } = [];

    /// <summary>Several texts that agree are all listed, the earliest first, one without a date last.</summary>
    public required IReadOnlyList<ClauseBasis> Basis { get; init; }
}

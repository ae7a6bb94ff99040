using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Console.Pages;

/// <summary>What one site owes for one release, and all that is known of it.</summary>
public sealed record TaskModel(RepostTask Task, Release Release, Site Site, IReadOnlyList<TaskChange> History)
{
    /// <summary>Said above the page: what the visitor just did; null = nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The visitor asked what the kept evidence says now.</summary>
    public bool IsJudgedAgain { get; init; }

    /// <summary>Null = not asked, or not both pages are kept.</summary>
    public Rejudgement? JudgedAgain { get; init; }

    public RefusedClaim? RefusedClaim { get; init; }

    public RefusedRuling? RefusedRuling { get; init; }
}

/// <summary>A ruling that lacks something, to be shown again.</summary>
public sealed record RefusedRuling(Timeliness? Timeliness, string Reason, string? Url = null);

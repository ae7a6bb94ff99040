using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Console.Pages;

/// <summary>Who owes a release and who not, as it stands or as a person supposes, before anything is saved.</summary>
/// <param name="Supposed">What the preview supposes; all null = as it stands.</param>
public sealed record ReachModel(Release Release, ReachPreviewed Preview, SupposedReach Supposed)
{
    /// <summary>Said above the form; null = nothing was refused.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>As typed into a form that was refused.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Said above the page: what the visitor just did; null = nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Something would change if it were saved.</summary>
    public bool IsChange => (Supposed.IsImportant is { } important && important != Release.Importance.IsImportant)
        || (Supposed.Reach is { } reach && !SupposedReach.AreSame(reach, Release.Reach));

    /// <summary>The sites whose tasks would follow.</summary>
    public IReadOnlyList<PreviewedSite> Changes { get; } = [.. Preview.Sites.Where(site => site.Step != FollowUpStep.None)];
}

using DemoGovernment.Scripting;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Tests.DemoGovernment;

/// <summary>What a document's source shows over time, as readings at its page would find it.</summary>
/// <param name="Changed">The release with the source's later change; null = it changes nothing.</param>
/// <param name="ConfirmedAt">When the change is sure; null = it changes nothing.</param>
internal sealed record CoreRunSource(IReadOnlyList<OriginalVersion> Versions, Release? Changed, DateTimeOffset? ConfirmedAt)
{
    // The hourly reading comes half an hour after the change, and the second one when a change is confirmed.
    private static readonly TimeSpan ReadAfter = TimeSpan.FromMinutes(30);

    public static async Task<CoreRunSource> OfAsync(CoreRun core, ScenarioDocument document, Release release)
    {
        var first = await VersionAsync(core, document, 1, core.FoundAt(document));
        if ((document.Edit?.At ?? document.WithdrawnAt) is not { } changedAt)
        {
            return new([first], null, null);
        }

        var shownAt = changedAt + ReadAfter;
        IReadOnlyList<OriginalVersion> versions = document.Edit is null ? [first] : [first, await VersionAsync(core, document, 2, shownAt)];
        var version = new ReleaseVersion
        {
            Number = 2,
            Change = document.Edit is null ? ReleaseChange.Withdrawn : ReleaseChange.Edited,
            Title = release.Title,
            ShownAt = RunningDemo.Start + shownAt,
        };
        var changed = release with { Version = 2, Versions = [.. release.History(), version], IsWithdrawn = document.Edit is null };
        return new(versions, changed, version.ShownAt + SourceChanges.ConfirmAfter);
    }

    /// <summary>The versions that are known at an instant.</summary>
    public IReadOnlyList<OriginalVersion> VersionsAt(DateTimeOffset at) => at < ConfirmedAt ? [Versions[0]] : Versions;

    private static async Task<OriginalVersion> VersionAsync(CoreRun core, ScenarioDocument document, int number, TimeSpan at) =>
        new(number, RunningDemo.Start + at, await core.ReadAsync(document.Site, document.Id, at));
}

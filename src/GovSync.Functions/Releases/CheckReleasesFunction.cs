using GovSync.Core.Releases;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Releases;

/// <summary>
/// Reads important releases again at their sources:
/// 1. load the release, and read its page as it stands now;
/// 2. ask Core what the source did to it: nothing, or it edited, withdrew, repealed or restored it;
/// 3. keep the page of a new version, and owe the fan-out, by which the tasks follow;
/// 4. save, and say when to read next.
/// </summary>
public sealed partial class CheckReleasesFunction(
    WorkTable work, ReleaseTable releases, OriginalStore originals, SourceReader reader, BusinessClock clock, ILogger<CheckReleasesFunction> logger)
{
    // The fan-out is owed before the version is saved, so that a kill in between loses nothing; by then it surely is.
    private static readonly TimeSpan SavedWithin = TimeSpan.FromMinutes(1);

    [Function("CheckReleases")]
    public async Task RunAsync([QueueTrigger(StorageNames.ReleaseChecks)] DueWork message, CancellationToken cancellationToken)
    {
        foreach (var releaseId in message.Keys)
        {
            if (await work.FindAsync(StorageNames.ReleaseChecks, releaseId, cancellationToken) is not { } owed)
            {
                continue;
            }

            var release = await CheckAsync(releaseId, cancellationToken);
            await (release is not null && SourceSchedule.NextAfter(release, clock.Now) is { } next
                ? work.RedateAsync(owed, next, cancellationToken)
                : work.CompleteAsync(owed, cancellationToken));
        }
    }

    /// <returns>The release as stored; null = there is none.</returns>
    private async Task<Release?> CheckAsync(string releaseId, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(releaseId, cancellationToken) is not { } stored || !stored.Value.Importance.IsImportant)
        {
            return null;
        }

        var (reading, answer) = await reader.ReadAsync(stored.Value, cancellationToken);
        for (var present = stored; present is not null; present = await releases.FindAsync(releaseId, cancellationToken))
        {
            var before = present.Value;
            var kept = reading is SourceReading.Page ? await originals.ReadAsync(before, cancellationToken) : null;
            var after = SourceChanges.Take(before, kept, reading);
            if (after.Version != before.Version)
            {
                if (after.OriginalHash != before.OriginalHash)
                {
                    await originals.SaveAsync(answer, cancellationToken);
                }

                await work.OweAsync(StorageNames.ReleaseFanOuts, releaseId, clock.Now + SavedWithin, 1, cancellationToken);
            }

            if (await releases.TrySaveAsync(after, present.ETag, cancellationToken))
            {
                Log(before, after);
                return after;
            }
        }

        return null;
    }

    private void Log(Release before, Release after)
    {
        if (after.Version != before.Version)
        {
            LogChanged(after.Id, after.Versions[^1].Change, after.Version);
        }
        else if (after.Watch?.Doubt is { } doubt && before.Watch?.Doubt is null)
        {
            LogDoubt(after.Id, doubt);
        }
    }

    [LoggerMessage(LogLevel.Information, "Release {ReleaseId} at its source: {Change}, version {Version}")]
    private partial void LogChanged(string releaseId, ReleaseChange change, int version);

    [LoggerMessage(LogLevel.Warning, "Release {ReleaseId} could not be read again at its source: {Doubt}")]
    private partial void LogDoubt(string releaseId, string doubt);
}

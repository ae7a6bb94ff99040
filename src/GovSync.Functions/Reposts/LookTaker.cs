using System.Collections.Concurrent;
using Azure;
using GovSync.Core.Reposts;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

/// <summary>
/// Takes the looks of one message, site by site. What goes wrong at one site never fails the others. This object lives for one message.
/// </summary>
public sealed partial class LookTaker(
    ReleaseTable releases, OriginalStore originals, SiteReader reader, BusinessClock clock, TimeProvider time, ILogger<LookTaker> logger)
{
    private const int SitesAtOnce = 16;

    // The host gives an invocation five minutes: no site is begun after two, and those not reached stay due.
    private static readonly TimeSpan BeginWithin = TimeSpan.FromMinutes(2);

    // Before a look that could not be taken, by a fault of ours, is tried again.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // Every site of a message is looked at for the same few releases, each of which is read once.
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptVersions?>>> pages = new(StringComparer.Ordinal);

    /// <summary>The looks that were taken, and those that could not be.</summary>
    public async Task<IReadOnlyList<TakenLook>> TakeAsync(GroupLooks found, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        var taken = new ConcurrentBag<TakenLook>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = SitesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(found.Due.GroupBy(task => task.SiteCode, StringComparer.Ordinal), limits, async (site, token) =>
        {
            if (time.GetElapsedTime(startedAt) < BeginWithin)
            {
                foreach (var look in await TakeAtSiteAsync(site.Key, [.. site], found, token))
                {
                    taken.Add(look);
                }
            }
        });
        return [.. taken];
    }

    private async Task<IReadOnlyList<TakenLook>> TakeAtSiteAsync(
        string siteCode, IReadOnlyList<OpenTask> due, GroupLooks found, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(siteCode, due, found, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever the pages of one site make of us; broken storage and a cancelled message still fail it whole.
        catch (Exception fault) when (fault is not (OperationCanceledException or RequestFailedException))
#pragma warning restore CA1031
        {
            LogFailed(siteCode, fault);
            return [.. due.Select(PutOff)];
        }
    }

    private async Task<IReadOnlyList<TakenLook>> LookAsync(
        string siteCode, IReadOnlyList<OpenTask> due, GroupLooks found, CancellationToken cancellationToken)
    {
        var taken = new List<TakenLook>();
        var wanted = new List<(OpenTask Open, Stored<RepostTask> Read, KeptVersions Original)>();
        foreach (var open in due)
        {
            if (found.Rows.GetValueOrDefault((siteCode, open.ReleaseId)) is not { } row || JsonRow.Read<RepostTask>(row) is not { Value.NextLookAt: not null } read)
            {
                // Closed or gone: nothing to look for, and its index row goes too.
                taken.Add(new(open));
            }
            else if (await OriginalAsync(siteCode, open.ReleaseId, found, cancellationToken) is { } original)
            {
                wanted.Add((open, read, original));
            }
            else
            {
                taken.Add(PutOff(open));
            }
        }

        if (wanted.Count > 0)
        {
            var site = found.Sites[siteCode];
            var results = await reader.LookAsync(
                site, [.. found.Reposts[siteCode]], [.. wanted.Select(item => new LookedFor(item.Read.Value, item.Original))], cancellationToken);
            var now = clock.Now;
            taken.AddRange(wanted.Zip(results, (item, result) => new TakenLook(item.Open) { Came = new(site, item.Read, result, now) }));
            LogChange([.. wanted.Select(item => item.Read.Value)], results);
        }

        return taken;
    }

    /// <summary>Null = the look cannot be taken, by a fault of ours: a person has to look, and the group's other tasks are not held up.</summary>
    private async Task<KeptVersions?> OriginalAsync(string siteCode, string releaseId, GroupLooks found, CancellationToken cancellationToken)
    {
        if (!found.Sites.ContainsKey(siteCode))
        {
            LogNotRegistered(siteCode, releaseId);
            return null;
        }

        if (await pages.GetOrAdd(releaseId, id => new(() => ReadOriginalAsync(id, cancellationToken))).Value is { } original)
        {
            return original;
        }

        LogNoOriginal(siteCode, releaseId);
        return null;
    }

    private async Task<KeptVersions?> ReadOriginalAsync(string releaseId, CancellationToken cancellationToken) =>
        await releases.FindAsync(releaseId, cancellationToken) is { } release
            ? await originals.ReadVersionsAsync(release.Value, cancellationToken)
            : null;

    private TakenLook PutOff(OpenTask open) => new(open) { PutOffUntil = clock.Now + Pause };

    /// <summary>Once for the site, and only when the reason is a new one: a site may be down for weeks.</summary>
    private void LogChange(IReadOnlyList<RepostTask> before, IReadOnlyList<LookResult> results)
    {
        var changed = before.Zip(results).FirstOrDefault(pair => pair.Second.Look.Unreadable is not (null or UnreadableReason.NewMedia) && pair.Second.Look.Unreadable != pair.First.Unreadable);
        if (changed is { First: { } task, Second.Look: { Unreadable: { } reason } look })
        {
            LogUnreadable(task.SiteCode, reason, look.UnreadableDetail ?? "");
        }
    }

    [LoggerMessage(LogLevel.Error, "Site {SiteCode} could not be judged; its looks are put off")]
    private partial void LogFailed(string siteCode, Exception fault);

    [LoggerMessage(LogLevel.Error, "Site {SiteCode} owes release {ReleaseId} and is not registered")]
    private partial void LogNotRegistered(string siteCode, string releaseId);

    [LoggerMessage(LogLevel.Error, "Task {SiteCode} / {ReleaseId} cannot be checked: the release or its original page is not in storage")]
    private partial void LogNoOriginal(string siteCode, string releaseId);

    [LoggerMessage(LogLevel.Warning, "Site {SiteCode} could not be read: {Reason} {Detail}")]
    private partial void LogUnreadable(string siteCode, UnreadableReason reason, string detail);
}

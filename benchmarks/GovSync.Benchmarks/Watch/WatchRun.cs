using System.Net;
using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Web;

namespace GovSync.Benchmarks.Watch;

/// <summary>
/// Watches simulated portals: the app's own decisions, channel states and page fetcher, on pages in memory; only storage and queues are
/// left out. A channel that is due is scanned at the next full minute, as the sweep comes, and five seconds later, as the message takes.
/// </summary>
internal sealed class WatchRun : IDisposable
{
    private static readonly TimeSpan MessageTime = TimeSpan.FromSeconds(5);

    // After the last day only what was listed on it is waited for.
    private static readonly TimeSpan Epilogue = TimeSpan.FromHours(12);

    // The sources are registered, and their baselines read, on the evening before.
    private readonly SimulatedTime time = new() { Now = SimulatedWeek.StartAt.AddHours(-2) };
    private readonly IReadOnlyList<SimulatedPortal> portals;
    private readonly SimulatedWeb web;
    private readonly HttpClient client;
    private readonly PageFetcher fetcher;
    private readonly ChannelPages pages;
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeenRelease> found = new(StringComparer.Ordinal);

    public WatchRun(IReadOnlyList<SimulatedPortal> portals)
    {
        this.portals = portals;
        web = new(portals, time);
#pragma warning disable RS0030 // pages in memory: no network to be fenced
        client = new(web);
#pragma warning restore RS0030
        fetcher = new(client, new FetchLimits(), time, new HostAddresses(time, (_, _) => Task.FromResult(Array.Empty<IPAddress>())));
        pages = new(fetcher);
    }

    public int Scans { get; private set; }

    public int Alarms { get; private set; }

    public int Recoveries { get; private set; }

    /// <summary>What was found after the baseline, by release id.</summary>
    public IReadOnlyCollection<SeenRelease> Found => found.Values;

    public async Task RunAsync(int days, CancellationToken cancellationToken)
    {
        var end = SimulatedWeek.StartAt.AddDays(days) + Epilogue;
        var due = new PriorityQueue<ChannelState, DateTimeOffset>();
        foreach (var channel in portals.SelectMany(portal => portal.Channels()))
        {
            due.Enqueue(new ChannelState { Channel = channel }, time.Now);
        }

        while (due.TryDequeue(out var state, out var at) && at < end)
        {
            time.Now = SweptAt(at) + MessageTime;
            state = await ScanAsync(state, cancellationToken);
            due.Enqueue(state, state.NextScanAt!.Value);
        }
    }

    public void Dispose()
    {
        fetcher.Dispose();
        client.Dispose();
        web.Dispose();
    }

    private static DateTimeOffset SweptAt(DateTimeOffset dueAt)
    {
        var minute = dueAt.AddTicks(TimeSpan.TicksPerMinute - 1);
        minute = minute.AddTicks(-(minute.Ticks % TimeSpan.TicksPerMinute));
        return minute >= SimulatedWeek.OwnOutage.From && minute < SimulatedWeek.OwnOutage.To ? SimulatedWeek.OwnOutage.To : minute;
    }

    private async Task<ChannelState> ScanAsync(ChannelState state, CancellationToken cancellationToken)
    {
        Scans++;
        var answer = await pages.ReadAsync(state, time.Now, cancellationToken);
        var read = await ReadAsync(state, EntryReader.FreshOf(state, answer.Reading?.Entries ?? [], time.Now), cancellationToken);
        var (scanned, news) = state.WithScan(time.Now, answer, read, WorkingDays.BuiltIn).WithAlarm(time.Now, WorkingDays.BuiltIn);
        Alarms += news == AlarmNews.Raised ? 1 : 0;
        Recoveries += news == AlarmNews.Recovered ? 1 : 0;
        var channels = portals.Single(portal => portal.Code == state.Channel.SiteCode).Channels().Select(channel => channel.Kind);
        var limits = ScanLimits.Of(state.Channel, ScanLimits.ShareOf(state.Channel.Kind, channels));
        return scanned with { NextScanAt = ScanRhythm.Next(scanned.FactsAt(time.Now), limits, WorkingDays.BuiltIn) };
    }

    private async Task<EntryReadings> ReadAsync(ChannelState state, List<ChannelEntry> fresh, CancellationToken cancellationToken)
    {
        var releases = new List<Release>();
        var seen = new List<string>();
        var unread = new List<UnreadEntry>();
        foreach (var entry in fresh)
        {
            var page = await fetcher.FetchAsync(entry.Url!, cancellationToken);
            if (!page.IsRead)
            {
                unread.Add(new(entry, page.Detail ?? ""));
                continue;
            }

            seen.Add(EntryReader.HashOf(entry));
            releases.Add(Seen(state, entry, PageReader.Read(page.Bytes, page.ContentType, page.FinalUrl)));
        }

        return new(releases, seen, unread);
    }

    /// <summary>One release however many channels and addresses show it, by the app's own identities.</summary>
    private Release Seen(ChannelState state, ChannelEntry entry, PageReading reading)
    {
        var keys = ReleaseIdentity.KeysOf(reading, entry.Url!);
        var id = keys.Select(key => owners.GetValueOrDefault(key)).FirstOrDefault(owner => owner is not null) ?? keys[0];
        foreach (var key in keys)
        {
            owners.TryAdd(key, id);
        }

        var isBaseline = state.Channel.BaselineAt is null || state.UnreadAtBaseline.Contains(EntryReader.HashOf(entry));
        if (!found.ContainsKey(id))
        {
            found[id] = new(id, state.Channel.SiteCode, reading.Title, time.Now, isBaseline);
        }

        return new()
        {
            Id = id, Title = reading.Title, Kind = reading.Kind, Importance = reading.Importance, IsBaseline = isBaseline,
            Sightings = [new(state.Channel.SiteCode, state.Channel.Id, entry.Url!, reading.PublishedAt ?? entry.PublishedAt, time.Now)],
        };
    }
}

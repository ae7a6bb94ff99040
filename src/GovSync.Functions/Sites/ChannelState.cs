using GovSync.Core;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Web;

namespace GovSync.Functions.Sites;

/// <summary>A channel's row: what is registered, and how its scans have gone.</summary>
public sealed record ChannelState
{
    // A list that shows nothing for a moment must not make everything new again, nor one that is longer than others.
    private const int SeenEntriesKept = 3000;

    // More entries that fail at once are a fault of the site, not of pages: the rest waits on the list.
    private const int PendingKept = 200;

    // About two days: what cannot be read by then was taken down, or is no page.
    private const int TriesUntilGivenUp = 12;

    public required Channel Channel { get; init; }

    /// <summary>Hashes of the entries that need no further reading, newest first: the watermark.</summary>
    public IReadOnlyList<string> SeenEntries { get; init; } = [];

    /// <summary>Hashes of entries that stood there at the baseline and could not be read yet: they owe nothing either.</summary>
    public IReadOnlyList<string> UnreadAtBaseline { get; init; } = [];

    /// <summary>Entries whose pages could not be read yet.</summary>
    public IReadOnlyList<PendingEntry> Pending { get; init; } = [];

    /// <summary>Page of the list at which the next scan reads on; null = the list was read as far as it had to be.</summary>
    public string? ReadOnAt { get; init; }

    /// <summary>Further pages read since the first page was left; 0 = none.</summary>
    public int FurtherPages { get; init; }

    /// <summary>When the list last did not reach back to what was seen before: something may have been missed. Null = never.</summary>
    public DateTimeOffset? GapAt { get; init; }

    /// <summary>What the last clean scan was answered with; null = the whole list is wanted.</summary>
    public Validators? Validators { get; init; }

    /// <summary>When the list was last read as deep as something listed late may stand; null = never.</summary>
    public DateTimeOffset? DeepReadAt { get; init; }

    public DateTimeOffset? LastScanAt { get; init; }

    /// <summary>When the list was last read without a fault, or was unchanged.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>When it last showed something new.</summary>
    public DateTimeOffset? LastNewEntryAt { get; init; }

    /// <summary>When the next scan is due, as decided after the last; null = not yet.</summary>
    public DateTimeOffset? NextScanAt { get; init; }

    public int Entries { get; init; }

    /// <summary>When the source publishes.</summary>
    public ReleaseHabit Habit { get; init; } = ReleaseHabit.Unknown;

    /// <summary>Office hours between the latest findings, the latest first.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [];

    /// <summary>The Beijing day that <see cref="Requests"/> counts; null = none yet.</summary>
    public DateOnly? RequestDay { get; init; }

    /// <summary>Requests of that day: lists, further pages, pages of entries.</summary>
    public int Requests { get; init; }

    /// <summary>What was wrong at the last scan; null = nothing.</summary>
    public SourceFault? Fault { get; init; }

    /// <summary>What was found and what was expected.</summary>
    public string? FaultDetail { get; init; }

    /// <summary>When the present fault was first met; null = none.</summary>
    public DateTimeOffset? FaultSince { get; init; }

    /// <summary>Scans in a row that ended with a fault of the same pace.</summary>
    public int Failures { get; init; }

    /// <summary>Until when the source asked to be left alone; null = it did not.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public SourceAlarm? Alarm { get; init; }

    /// <summary>When the last alarm was over; null = there was none.</summary>
    public DateTimeOffset? RecoveredAt { get; init; }

    /// <summary>What a request may be conditional on; null = the whole list is wanted.</summary>
    public Validators? ValidatorsAt(DateTimeOffset now) =>
        Validators is { } known && known.Url == Channel.Url && !CatchUp.MustReadDeep(DeepReadAt, now) ? known : null;

    public SourceCondition ConditionAt(DateTimeOffset now, WorkingDays calendar) =>
        SourceHealth.Judge(Fault, LastScanAt, LastNewEntryAt ?? Channel.BaselineAt, Pauses, now, calendar);

    /// <summary>The state under a row that was registered anew: how it was read before binds no longer, what was seen does.</summary>
    public ChannelState RegisteredAs(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var next = this with { Channel = channel with { BaselineAt = Channel.BaselineAt } };
        return next.Channel == Channel ? this : next.Resumed();
    }

    /// <summary>The state after a person said to try again: stops and waits are forgotten.</summary>
    public ChannelState Resumed() => this with { Validators = null, ReadOnAt = null, FurtherPages = 0, Failures = 0, NotBefore = null };

    /// <summary>The state after a scan: fault of the reading, else entries whose pages could not be read, else none.</summary>
    public ChannelState WithScan(DateTimeOffset now, ChannelAnswer answer, EntryReadings read, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(read);
        var isRead = answer.Fault is null;
        var isBaseline = isRead && answer.Reading is not null && Channel.BaselineAt is null;
        var shown = EntryReader.Watched(answer.Reading?.Entries ?? []).Select(EntryReader.HashOf).ToList();
        var pending = PendingAfter(read, now);
        var givenUp = pending.Where(entry => entry.Tries >= TriesUntilGivenUp).Select(entry => entry.Hash()).ToList();
        var seen = read.Seen.Union(givenUp).Union(SeenEntries.Intersect(shown)).Union(SeenEntries).Take(SeenEntriesKept).ToList();
        var isGivenUp = answer.ReadOnAt is not null && FurtherPages + answer.FurtherPages >= CatchUp.PagesInAll;
        var scanned = this with
        {
            Channel = isBaseline ? Channel with { BaselineAt = now } : Channel,
            SeenEntries = seen,
            UnreadAtBaseline = isBaseline ? [.. shown.Except(seen)] : UnreadAtBaseline,
            Pending = [.. pending.Where(entry => entry.Tries < TriesUntilGivenUp)],
            ReadOnAt = answer.IsUnchanged || isGivenUp ? null : answer.Reading is null ? ReadOnAt : answer.ReadOnAt,
            FurtherPages = answer.ReadOnAt is null || isGivenUp ? 0 : FurtherPages + answer.FurtherPages,
            GapAt = answer.HasGap || isGivenUp ? now : GapAt,
            DeepReadAt = isBaseline || (isRead && answer.IsDeep) ? now : DeepReadAt,
            LastScanAt = now,
            LastSuccessAt = isRead ? now : LastSuccessAt,
            Entries = answer.Reading?.Entries.Count ?? Entries,
        };
        var isWhole = isRead && answer.ReadOnAt is null && !shown.Except(seen).Except(scanned.Pending.Select(entry => entry.Hash())).Any();
        return scanned.WithValidators(answer, isWhole).WithFindings(now, read, calendar).WithRequests(now, answer, read)
            .WithFault(now, answer, read);
    }

    /// <summary>The state with its alarm as it must be now, and what is to be told about it.</summary>
    public (ChannelState State, AlarmNews News) WithAlarm(DateTimeOffset now, WorkingDays calendar)
    {
        var (alarm, news) = SourceAlarm.Next(Alarm, ConditionAt(now, calendar), now);
        return (this with { Alarm = alarm, RecoveredAt = news == AlarmNews.Recovered ? now : RecoveredAt }, news);
    }

    public ScanFacts FactsAt(DateTimeOffset now) =>
        new(now, Habit, RequestDay == ChinaTime.DayOf(now) ? Requests : 0, Fault, Failures, NotBefore);

    private List<PendingEntry> PendingAfter(EntryReadings read, DateTimeOffset now)
    {
        var before = Pending.ToDictionary(entry => entry.Hash(), StringComparer.Ordinal);
        var failed = read.Unread.Select(unread => PendingEntry.After(before.GetValueOrDefault(EntryReader.HashOf(unread.Entry)), unread, now)).ToList();
        var done = read.Seen.Concat(failed.Select(entry => entry.Hash())).ToHashSet(StringComparer.Ordinal);
        return [.. failed.Concat(Pending.Where(entry => !done.Contains(entry.Hash()))).Take(PendingKept)];
    }

    private ChannelState WithValidators(ChannelAnswer answer, bool isWhole) =>
        answer.IsUnchanged ? this : this with { Validators = isWhole ? answer.Validators : null };

    private ChannelState WithFindings(DateTimeOffset now, EntryReadings read, WorkingDays calendar)
    {
        var news = read.Releases.Where(release => !release.IsBaseline).ToList();
        // After an outage the hour of finding says nothing about the hour of publication; then the declared time does, if it has one.
        var isWatched = LastNewEntryAt is not null || Channel.BaselineAt is not null;
        var published = news.Select(release => release.Sightings[^1]).Select(sighting => sighting.Declared is { Precision: not Core.Releases.TimePrecision.Day } at
            && at.At <= now && at.At > now.AddDays(-3) ? at.At : now);
        var learnt = this with { Habit = Habit.Learn(now, isWatched ? published : [], calendar) };
        if (read.Releases.Count == 0)
        {
            return learnt;
        }

        return learnt with
        {
            LastNewEntryAt = now,
            Pauses = LastNewEntryAt is { } last && news.Count > 0
                ? [.. Pauses.Prepend(OfficeHours.Between(last, now, calendar)).Take(SourceHealth.PausesKept)]
                : Pauses,
        };
    }

    private ChannelState WithRequests(DateTimeOffset now, ChannelAnswer answer, EntryReadings read)
    {
        var today = ChinaTime.DayOf(now);
        var made = answer.Requests + read.Seen.Count + read.Unread.Count(unread => unread.WasAsked);
        return this with { RequestDay = today, Requests = (RequestDay == today ? Requests : 0) + made };
    }

    private ChannelState WithFault(DateTimeOffset now, ChannelAnswer answer, EntryReadings read)
    {
        var next = this with { NotBefore = answer.WaitFor is { } wait ? now + wait : null };
        (SourceFault Fault, string Detail)? met = answer.Fault
            ?? (Pending is [var first, ..] ? (SourceFault.EntryUnread, $"{Pending.Count} of {Entries} entries; first {WhyOf(first, read)}") : null);
        var fault = met?.Fault;
        return next with
        {
            Fault = fault,
            FaultDetail = met?.Detail,
            FaultSince = fault is null ? null : FaultSince ?? now,
            Failures = fault is null ? 0 : SourceFaults.PaceOf(Fault) == SourceFaults.PaceOf(fault) ? Failures + 1 : 1,
        };
    }

    private static string WhyOf(PendingEntry entry, EntryReadings read) =>
        read.Unread.FirstOrDefault(unread => EntryReader.HashOf(unread.Entry) == entry.Hash())?.Why ?? $"{entry.Entry.Url}, {entry.Tries} tries";
}

using GovSync.Core;
using GovSync.Core.Releases;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;

namespace GovSync.Functions.Sites;

/// <summary>What a scan makes of a channel's state.</summary>
public sealed partial record ChannelState
{
    // A list that shows nothing for a moment must not make everything new again, nor one that is longer than others.
    private const int SeenEntriesKept = 3000;

    // More entries that fail at once are a fault of the site, not of pages: the rest waits on the list.
    private const int PendingKept = 200;

    // About two days: what cannot be read by then was taken down, or is no page.
    private const int TriesUntilGivenUp = 12;

    private static readonly TimeSpan OldestLearnt = TimeSpan.FromDays(3);

    /// <summary>The state after a scan: fault of the reading, else entries whose pages could not be read, else none.</summary>
    public ChannelState WithScan(DateTimeOffset now, ChannelAnswer answer, EntryReadings read, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(read);
        var isRead = answer.Fault is null;
        var isBaseline = isRead && answer.Reading is not null && Channel.BaselineAt is null;
        var shown = EntryReader.Watched(answer.Reading?.Entries ?? []).Select(EntryReader.HashOf).ToList();
        var pending = PendingAfter(answer, read, now);
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
            // Also a list that is read by itself, as its selector finds nothing any more.
            DeepReadAt = isBaseline || (answer.IsDeep && answer.Reading is { Entries.Count: > 0 }) ? now : DeepReadAt,
            LastScanAt = now,
            LastSuccessAt = isRead ? now : LastSuccessAt,
            Entries = answer.Reading?.Entries.Count ?? Entries,
        };
        var isWhole = isRead && answer.ReadOnAt is null && !shown.Except(seen).Except(scanned.Pending.Select(entry => entry.Hash())).Any();
        return scanned.WithValidators(answer, isWhole).WithFindings(now, read, calendar).WithRequests(now, answer, read)
            .WithFault(now, answer, read);
    }

    /// <summary>What failed now or before, and what one scan had no room for: it may stand on a further page, which the next does not read.</summary>
    private List<PendingEntry> PendingAfter(ChannelAnswer answer, EntryReadings read, DateTimeOffset now)
    {
        var before = Pending.ToDictionary(entry => entry.Hash(), StringComparer.Ordinal);
        var failed = read.Unread.Select(unread => PendingEntry.After(before.GetValueOrDefault(EntryReader.HashOf(unread.Entry)), unread, now)).ToList();
        var done = read.Seen.Concat(failed.Select(entry => entry.Hash())).ToHashSet(StringComparer.Ordinal);
        var kept = failed.Concat(Pending.Where(entry => !done.Contains(entry.Hash()))).ToList();
        done.UnionWith(SeenEntries);
        done.UnionWith(before.Keys);
        var left = Channel.BaselineAt is null ? [] : EntryReader.Watched(answer.Reading?.Entries ?? [])
            .Where(entry => done.Add(EntryReader.HashOf(entry))).Select(entry => new PendingEntry(entry, 0, now));
        return [.. kept.Concat(left).Take(PendingKept)];
    }

    private ChannelState WithValidators(ChannelAnswer answer, bool isWhole) =>
        answer.IsUnchanged
            ? this with { Validators = answer.Validators ?? Validators }
            : this with { Validators = isWhole ? answer.Validators : null };

    private ChannelState WithFindings(DateTimeOffset now, EntryReadings read, WorkingDays calendar)
    {
        var news = read.Releases.Where(release => !release.IsBaseline).ToList();
        var learnt = this with { Habit = Habit.Learn(now, news.Select(release => PublishedAt(release.Sightings[^1], now)), calendar) };
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

    /// <summary>After an outage the hour of finding says little; then the declared time does, if it has one that can be true.</summary>
    private static DateTimeOffset PublishedAt(Sighting seen, DateTimeOffset now) =>
        seen.Declared is { Precision: not TimePrecision.Day } declared && declared.At <= now && declared.At > now - OldestLearnt ? declared.At : now;

    private ChannelState WithRequests(DateTimeOffset now, ChannelAnswer answer, EntryReadings read)
    {
        var today = ChinaTime.DayOf(now);
        var made = answer.Requests + read.Seen.Count + read.Unread.Count(unread => unread.WasAsked);
        return this with { RequestDay = today, Requests = RequestsOn(today) + made };
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

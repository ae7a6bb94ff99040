using GovSync.Core;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Web;

namespace GovSync.Functions.Sites;

/// <summary>A channel's row: what is registered, and how its scans have gone.</summary>
public sealed partial record ChannelState
{
    /// <summary>What reading a busy list deep may cost: its further pages, and what was listed late.</summary>
    private const int DeepRequests = 6;

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
        Validators is { } known && known.Url == Channel.Url && !MustReadDeepAt(now) ? known : null;

    /// <summary>Whether the list is to be read whole and deep. It waits for the next day where the present one has few requests left.</summary>
    public bool MustReadDeepAt(DateTimeOffset now) =>
        CatchUp.MustReadDeep(DeepReadAt, now) && (DeepReadAt is null || RequestsOn(ChinaTime.DayOf(now)) + DeepRequests <= ScanLimits.RequestsAPortalADay);

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

    /// <summary>The state with its alarm as it must be now, and what is to be told about it.</summary>
    public (ChannelState State, AlarmNews News) WithAlarm(DateTimeOffset now, WorkingDays calendar)
    {
        var (alarm, news) = SourceAlarm.Next(Alarm, ConditionAt(now, calendar), now);
        return (this with { Alarm = alarm, RecoveredAt = news == AlarmNews.Recovered ? now : RecoveredAt }, news);
    }

    public ScanFacts FactsAt(DateTimeOffset now) =>
        new(now, Habit, RequestsOn(ChinaTime.DayOf(now)), Fault, Failures, NotBefore, LastNewEntryAt);

    private int RequestsOn(DateOnly day) => RequestDay == day ? Requests : 0;
}

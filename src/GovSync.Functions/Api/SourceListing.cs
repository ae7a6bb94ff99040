using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;

namespace GovSync.Functions.Api;

/// <summary>A source as the administrator asks about it.</summary>
/// <param name="AWorkingDay">Releases that it shows on an average working day; null = not known yet.</param>
/// <param name="LongestQuiet">Office hours after which its silence alarms; null = not known yet.</param>
/// <param name="RequestsToday">On the present Beijing day.</param>
public sealed record SourceListing(
    string SiteCode, string ChannelId, string Url, SourceCondition Condition, SourceFault? Fault, string? FaultDetail, DateTimeOffset? FaultSince,
    DateTimeOffset? LastScanAt, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastNewEntryAt, double? AWorkingDay, TimeSpan? LongestQuiet,
    int RequestsToday, DateTimeOffset? NextScanAt, SourceAlarm? Alarm, DateTimeOffset? RecoveredAt, DateTimeOffset? GapAt)
{
    public static SourceListing Of(ChannelState state, DateTimeOffset now, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(
            state.Channel.SiteCode, state.Channel.Id, state.Channel.Url, state.ConditionAt(now, calendar), state.Fault, state.FaultDetail, state.FaultSince,
            state.LastScanAt, state.LastSuccessAt, state.LastNewEntryAt, state.Habit.AWorkingDay, SourceHealth.LongestQuiet(state.Pauses),
            (int)state.FactsAt(now).RequestsToday, state.NextScanAt, state.Alarm, state.RecoveredAt, state.GapAt);
    }
}

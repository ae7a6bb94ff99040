using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Console.Pages;

/// <summary>How the watcher itself is doing.</summary>
/// <param name="Channels">Faults first, the longest first.</param>
/// <param name="Reports">The nearest first.</param>
/// <param name="Closures">Closures beyond what the clause in force allows.</param>
/// <param name="Calendars">Years whose working days are known.</param>
/// <param name="MissingYears">Years that are needed and not known.</param>
public sealed record AdministrationModel(
    Paging<ChannelState> Channels,
    IReadOnlyList<UnreadSite> UnreadSites,
    IReadOnlyList<QueueHealth> Queues,
    IReadOnlyList<ReportDue> Reports,
    IReadOnlyList<SiteClosureFinding> Closures,
    IReadOnlyList<int> Calendars,
    IReadOnlyList<int> MissingYears,
    DateOnly AuditDay,
    IReadOnlyList<AuditEntry> Audit,
    IReadOnlyDictionary<string, Site> Sites);

/// <summary>A site whose latest look was not clean.</summary>
/// <param name="Tasks">How many of its tasks are concerned.</param>
public sealed record UnreadSite(string SiteCode, UnreadableReason Reason, int Tasks, string? Detail, DateTimeOffset? LastLookAt);

/// <summary>The work that is owed through one queue.</summary>
/// <param name="OldestDueAt">Null = nothing is due.</param>
/// <param name="Poison">Messages that failed for good, about.</param>
public sealed record QueueHealth(
    string Queue, int Owed, int Due, int UnderWay, DateTimeOffset? OldestDueAt, IReadOnlyList<OwedWork> Stuck, int Poison)
{
    public static QueueHealth Of(string queue, IReadOnlyList<OwedWork> owed, int poison, DateTimeOffset now)
    {
        List<OwedWork> due = [.. owed.Where(work => work.DueAt <= now)];
        return new(
            queue, owed.Count, due.Count, owed.Count(work => work.QueuedUntil > now), due.Count > 0 ? due.Min(work => work.DueAt) : null,
            [.. owed.Where(work => work.IsStuck)], poison);
    }
}

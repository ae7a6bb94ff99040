using Azure.Data.Tables;
using GovSync.Benchmarks.Machine;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Benchmarks.Crash;

/// <summary>What the storage says after a round, read without the app.</summary>
internal sealed class Outcome
{
    private readonly ILookup<string, RepostTask> tasks;
    private readonly ILookup<string, DateTimeOffset> open;
    private readonly HashSet<string> bySite;
    private readonly ILookup<string, string> history;
    private readonly HashSet<string> groups;
    private readonly Dictionary<string, OwedWork> work;
    private readonly ILookup<string, string> pushes;

    public Outcome(IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> state, IReadOnlyList<Push> pushed)
    {
        var rows = state[StorageNames.RepostTasks];
        tasks = rows.Where(row => row.RowKey.All(char.IsAsciiLetterOrDigit)).Select(row => JsonRow.Read<RepostTask>(row).Value)
            .ToLookup(task => task.SiteCode);
        history = rows.Where(row => row.RowKey.StartsWith("h~", StringComparison.Ordinal)).Select(row => row.RowKey).ToLookup(key => key.Split('~')[1]);
        groups = [.. rows.Where(row => row.RowKey == TableKey.Complete).Select(row => row.PartitionKey)];
        open = state[StorageNames.OpenTasks].ToLookup(row => TableKey.Split(row.RowKey).First, row => row.GetDateTimeOffset("NextLookAt")!.Value);
        bySite = [.. state[StorageNames.SiteTasks].Select(row => $"{row.PartitionKey} / {row.RowKey}")];
        work = state[StorageNames.Work].Select(OwedWork.Of).ToDictionary(owed => $"{owed.Queue} / {owed.Key}");
        pushes = pushed.ToLookup(push => push.SiteCode, push => push.WebhookId);
    }

    public int Tasks => tasks.Sum(site => site.Count());

    /// <summary>How many pushes the sites had.</summary>
    public int Pushes => pushes.Sum(site => site.Count());

    /// <summary>How many of each verdict.</summary>
    public IReadOnlyDictionary<Timeliness, int> Verdicts =>
        tasks.SelectMany(site => site).GroupBy(task => task.Timeliness).ToDictionary(same => same.Key, same => same.Count());

    /// <param name="expected">The outcome of the same round without a kill.</param>
    /// <param name="now">Business time at the end.</param>
    public CrashResult Compare(Outcome expected, int requests, int kills, DateTimeOffset now)
    {
        List<string> lost = [], doubled = [], wrong = [];
        foreach (var site in expected.tasks)
        {
            Compare(site.Key, site.Single(), expected, lost, doubled, wrong);
        }

        doubled.AddRange(tasks.Where(site => !expected.tasks.Contains(site.Key)).Select(site => $"{site.Key}: a task that is not owed"));
        lost.AddRange(expected.groups.Where(group => !groups.Contains(group)).Select(group => $"{group}: not said to be complete"));
        lost.AddRange(expected.bySite.Where(row => !bySite.Contains(row)).Select(row => $"SiteTasks {row}"));
        lost.AddRange(expected.work.Keys.Where(key => !work.ContainsKey(key)).Select(key => $"work {key}"));
        wrong.AddRange(work.Keys.Where(key => !expected.work.ContainsKey(key)).Select(key => $"work {key} is still owed"));
        wrong.AddRange(LateWork(now));
        return new(requests, kills, lost, doubled, wrong);
    }

    private void Compare(string site, RepostTask without, Outcome expected, List<string> lost, List<string> doubled, List<string> wrong)
    {
        if (tasks[site].FirstOrDefault() is not { } task)
        {
            lost.Add($"{site}: no task");
            return;
        }

        if (tasks[site].Count() + open[site].Count() > 2 || history[site].Count() > expected.history[site].Count())
        {
            doubled.Add($"{site}: {tasks[site].Count()} tasks, {open[site].Count()} open, {history[site].Count()} noted changes");
        }

        if (history[site].Count() < expected.history[site].Count() || (without.NotifiedAt is not null && task.NotifiedAt is null))
        {
            lost.Add($"{site}: a receipt or a noted change");
        }

        if (VerdictOf(task) != VerdictOf(without))
        {
            wrong.Add($"{site}: {VerdictOf(task)}, without a kill {VerdictOf(without)}");
        }

        // Listed too early is put right by the look that it brings.
        if (task.NextLookAt is not null && !(open[site].Cast<DateTimeOffset?>().SingleOrDefault() <= task.NextLookAt))
        {
            wrong.Add($"{site}: listed for a look at {string.Join(", ", open[site])}, the task says {task.NextLookAt:O}");
        }

        if (pushes[site].Distinct(StringComparer.Ordinal).Count() > 1 || (pushes[site].Any() && task.NotifiedAt is null))
        {
            wrong.Add($"{site}: pushed as {string.Join(", ", pushes[site])}, notified {task.NotifiedAt:O}");
        }
    }

    /// <summary>Groups whose next message comes later than one of their tasks wants to be looked at.</summary>
    private IEnumerable<string> LateWork(DateTimeOffset now) =>
        from task in tasks.SelectMany(site => site)
        where task.NextLookAt > now
        let key = $"{StorageNames.SiteChecks} / {SiteGroup.Of(task.SiteCode)}"
        where work.TryGetValue(key, out var owed) && owed.DueAt > task.NextLookAt
        select $"{task.SiteCode}: to be looked at at {task.NextLookAt:O}, {key} comes at {work[key].DueAt:O}";

    private static string VerdictOf(RepostTask task) => string.Join(
        ' ', task.Verdict, task.Integrity, task.Attribution, task.DueAt, task.Unreadable, task.RepostUrl, task.NotifiedBy, task.HeldFor,
        string.Join(',', task.Findings), task.EvidenceHash);
}

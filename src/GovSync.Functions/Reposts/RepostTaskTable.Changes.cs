using Azure;
using Azure.Data.Tables;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Reposts;

public sealed partial class RepostTaskTable
{
    /// <summary>Who made a change that no person made.</summary>
    public const string ByLook = "look";

    // Of the 4 MiB of a transaction; a task that looks have seen much of takes some ten thousand characters, of three bytes each at most.
    private const int CharactersPerBatch = 1_000_000;

    /// <summary>
    /// Applies a change to the task as it is now, with a history row in the same transaction when the verdict or its findings changed,
    /// then corrects the index. Where another writer was first, the change is applied to what that one saved. A change that gives back the
    /// very task it got writes nothing.
    /// </summary>
    /// <returns>The task as stored; null = there is no such task.</returns>
    public async Task<RepostTask?> ChangeAsync(
        string releaseId, string siteCode, Func<RepostTask, RepostTask> change, string by, string why, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var notedAt = now;
        while (await FindAsync(releaseId, siteCode, cancellationToken) is { } stored)
        {
            var edit = new TaskEdit(stored, change, now, by, why);
            var changed = change(stored.Value);
            // A kill after the save would leave the index behind. One that says too early is put right by the look that it brings; one that
            // says too late would cost that look, so it goes first.
            if (changed.NextLookAt < stored.Value.NextLookAt)
            {
                await open.PutAsync(changed, cancellationToken);
            }

            try
            {
                if (ReferenceEquals(changed, stored.Value) || await TrySaveAsync(edit, changed, notedAt, cancellationToken))
                {
                    await IndexAsync(stored.Value, changed, cancellationToken);
                    return changed;
                }
            }
            catch (RequestFailedException fault) when (fault.Status == 409)
            {
                // Another change was noted at the same instant: this one stands right behind it.
                notedAt = notedAt.AddTicks(1);
            }
        }

        return null;
    }

    /// <summary>
    /// Applies changes to tasks of one group, as <see cref="ChangeAsync"/> would one by one, in as few transactions as they fit in: first
    /// the tasks with their history, release by release, then the index. What another writer changed in between is done one by one.
    /// </summary>
    /// <returns>The tasks as stored, in the order of the edits; null = there is no such task.</returns>
    public async Task<IReadOnlyList<RepostTask?>> ChangeManyAsync(IReadOnlyList<TaskEdit> edits, CancellationToken cancellationToken)
    {
        var planned = edits.Select(edit => new PlannedChange(edit, edit.Change(edit.Read.Value))).ToList();
        foreach (var batch in Batches(planned.Where(change => change.FitsBatch)))
        {
            if (await tasks.TrySubmitAsync(batch.SelectMany(change => change.Actions), cancellationToken))
            {
                batch.ForEach(change => change.IsSaved = true);
            }
        }

        await FollowAsync([.. planned.Where(change => change is { IsSaved: true, MovesLook: true })], cancellationToken);
        var stored = new List<RepostTask?>();
        foreach (var change in planned)
        {
            stored.Add(change.IsSaved || change.IsNone ? change.After : await ChangeAloneAsync(change.Edit, cancellationToken));
        }

        return stored;
    }

    private Task<RepostTask?> ChangeAloneAsync(TaskEdit edit, CancellationToken cancellationToken) => ChangeAsync(
        edit.Read.Value.ReleaseId, edit.Read.Value.SiteCode, edit.Change, edit.By, edit.Why, edit.At, cancellationToken);

    private async Task FollowAsync(List<PlannedChange> saved, CancellationToken cancellationToken)
    {
        var listed = saved.Where(change => change.Edit.Listed is not null).Select(change => (change.Edit.Listed!, change.After)).ToList();
        var isFollowed = await open.TryFollowAsync(listed, cancellationToken);
        foreach (var change in saved.Where(change => !isFollowed || change.Edit.Listed is null))
        {
            await IndexOpenAsync(change.After, cancellationToken);
        }
    }

    private async Task<bool> TrySaveAsync(TaskEdit edit, RepostTask changed, DateTimeOffset notedAt, CancellationToken cancellationToken)
    {
        try
        {
            await tasks.SubmitTransactionAsync(ActionsOf(edit, changed, notedAt), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>The task's new row, and its history where there is something to note.</summary>
    private static List<TableTransactionAction> ActionsOf(TaskEdit edit, RepostTask changed, DateTimeOffset notedAt)
    {
        var before = edit.Read.Value;
        var partition = TableKey.Join(changed.ReleaseId, SiteGroup.Of(changed.SiteCode));
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.UpdateReplace, RowOf(partition, changed), edit.Read.ETag) };
        if (before.Verdict != changed.Verdict || !before.Findings.SequenceEqual(changed.Findings) || edit.By != ByLook)
        {
            var entry = new TaskChange(edit.At, before.Verdict, changed.Verdict, changed.Findings, edit.By, edit.Why);
            actions.Add(new(TableTransactionActionType.Add, JsonRow.Of(partition, TableKey.History(changed.SiteCode, notedAt), entry)));
        }

        return actions;
    }

    private static IEnumerable<List<PlannedChange>> Batches(IEnumerable<PlannedChange> changes)
    {
        foreach (var partition in changes.GroupBy(change => change.Actions[0].Entity.PartitionKey, StringComparer.Ordinal))
        {
            var batch = new List<PlannedChange>();
            foreach (var change in partition)
            {
                if (batch.Sum(item => item.Actions.Count) + change.Actions.Count > TableExtensions.BatchSize
                    || (batch.Count > 0 && batch.Sum(item => item.Characters) + change.Characters > CharactersPerBatch))
                {
                    yield return batch;
                    batch = [];
                }

                batch.Add(change);
            }

            yield return batch;
        }
    }

    private async Task IndexAsync(RepostTask before, RepostTask saved, CancellationToken cancellationToken)
    {
        if (MonthOf(before) != MonthOf(saved))
        {
            var partition = TableKey.Join(SiteGroup.Of(saved.SiteCode), MonthOf(saved));
            await bySite.TryAddAsync(new(partition, TableKey.Join(saved.SiteCode, saved.ReleaseId)), cancellationToken);
        }

        await IndexOpenAsync(saved, cancellationToken);
    }

    /// <summary>
    /// Two writers may index in the other order than they saved, so each reads the task again: the last to index puts it right.
    /// </summary>
    private async Task IndexOpenAsync(RepostTask saved, CancellationToken cancellationToken)
    {
        for (var task = saved; ;)
        {
            await open.PutAsync(task, cancellationToken);
            var present = await FindAsync(saved.ReleaseId, saved.SiteCode, cancellationToken);
            if (present is null || present.Value.NextLookAt == task.NextLookAt)
            {
                return;
            }

            task = present.Value;
        }
    }

    private sealed class PlannedChange(TaskEdit edit, RepostTask after)
    {
        public TaskEdit Edit => edit;

        public RepostTask After => after;

        public List<TableTransactionAction> Actions { get; } = ActionsOf(edit, after, edit.At);

        public int Characters => Actions.Sum(action => ((IDictionary<string, object>)action.Entity).Values.OfType<string>().Sum(text => text.Length));

        public bool IsNone => ReferenceEquals(edit.Read.Value, after);

        public bool MovesLook => edit.Read.Value.NextLookAt != after.NextLookAt || (edit.Listed is { } listed && listed.NextLookAt != after.NextLookAt);

        /// <summary>A look that comes earlier must be in the index first, and another month has an index of its own: both are rare.</summary>
        public bool FitsBatch => !IsNone && !(after.NextLookAt < edit.Read.Value.NextLookAt) && MonthOf(edit.Read.Value) == MonthOf(after);

        public bool IsSaved { get; set; }
    }
}

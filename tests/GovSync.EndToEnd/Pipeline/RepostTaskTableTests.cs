using Azure.Data.Tables;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Reposts;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

[Collection(AzuriteTests.Name)]
public sealed class RepostTaskTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly RepostTask Owed = Given.Owed with { NextLookAt = Given.At("08:00") };
    private static readonly string Group = SiteGroup.Of(Owed.SiteCode);

    private RunningPipeline pipeline = null!;

    private RepostTaskTable Tasks => pipeline.Get<RepostTaskTable>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task Adding_twice_adds_once_and_changes_nothing()
    {
        Assert.Equal(1, await AddAsync(Owed));
        await Tasks.ChangeAsync(Owed.ReleaseId, Owed.SiteCode, task => task with { ClaimedUrl = "http://a/" }, "a", "claims", Given.At("08:00"), default);

        Assert.Equal(0, await AddAsync(Owed));

        Assert.Equal("http://a/", (await FindAsync())!.ClaimedUrl);
    }

    [Fact]
    public async Task What_a_killed_run_left_half_done_is_completed()
    {
        var sites = SitesOfGroup(250).Select(code => Owed with { SiteCode = code }).ToList();
        var obligations = sites.ConvertAll(task => new Obligation(task.SiteCode, task, "owed"));
        var partition = TableKey.Join(Owed.ReleaseId, Group);
        foreach (var batch in sites.Take(130).Chunk(100))
        {
            await pipeline.Storage.Table(StorageNames.RepostTasks).SubmitTransactionAsync(batch.Select(task => new TableTransactionAction(
                TableTransactionActionType.Add, JsonRow.Of(partition, task.SiteCode, task with { ClaimedUrl = "http://first/" }))));
        }

        Assert.Equal(120, await Tasks.AddAsync(Owed.ReleaseId, Group, obligations, default));

        var (found, _) = await Tasks.OfReleaseAsync(Owed.ReleaseId, default);
        Assert.Equal((250, 130), (found.Count, found.Count(task => task.ClaimedUrl is not null)));
        var complete = await pipeline.Storage.Table(StorageNames.RepostTasks).GetEntityAsync<TableEntity>(partition, TableKey.Complete);
        Assert.Equal(250, complete.Value.GetInt32("Considered"));
    }

    [Fact]
    public async Task Four_runs_of_one_fan_out_add_each_task_once()
    {
        var obligations = SitesOfGroup(230).Select(code => new Obligation(code, Owed with { SiteCode = code }, "owed")).ToList();

        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Tasks.AddAsync(Owed.ReleaseId, Group, obligations, default)));

        Assert.InRange(added.Sum(), 0, 230);
        Assert.Equal(230, (await Tasks.OfReleaseAsync(Owed.ReleaseId, default)).Tasks.Count);
    }

    [Fact]
    public async Task A_site_left_out_is_kept_with_its_reason()
    {
        await Tasks.AddAsync(Owed.ReleaseId, Group, [new(Owed.SiteCode, Owed, "owed"), new("3200000002", null, "no duty")], default);

        var (owed, leftOut) = await Tasks.OfReleaseAsync(Owed.ReleaseId, default);
        Assert.Equal((1, new LeftOut("3200000002", "no duty")), (owed.Count, Assert.Single(leftOut)));
    }

    [Fact]
    public async Task Sixteen_writers_at_one_instant_all_count_and_are_all_noted()
    {
        await AddAsync(Owed);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Tasks.ChangeAsync(
            Owed.ReleaseId, Owed.SiteCode, task => task with { Looks = task.Looks + 1 }, $"writer {writer}", "counts", Given.At("08:00"), default)));

        Assert.Equal(16, (await FindAsync())!.Looks);
        var history = await Tasks.HistoryAsync(Owed.ReleaseId, Owed.SiteCode, default);
        Assert.Equal(16, history.Select(change => change.By).Distinct().Count());
        Assert.All(history, change => Assert.Equal(Given.At("08:00"), change.At));
    }

    [Fact]
    public async Task However_writers_race_the_index_ends_with_what_the_task_says()
    {
        for (var round = 0; round < 10; round++)
        {
            var site = $"32000001{round:D2}";
            await Tasks.AddAsync(Owed.ReleaseId, SiteGroup.Of(site), [new(site, Owed with { SiteCode = site }, "owed")], default);

            await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Tasks.ChangeAsync(
                Owed.ReleaseId, site, task => task with { NextLookAt = writer % 2 == 0 ? Given.At($"09:0{writer}") : null }, "look", "", Given.At("08:00"), default)));

            var task = (await Tasks.FindAsync(Owed.ReleaseId, site, default))!.Value;
            var open = await Tasks.OpenOfSiteAsync(site, default);
            Assert.Equal(task.NextLookAt, open.Count == 0 ? null : open[0].NextLookAt);
        }
    }

    [Fact]
    public async Task Many_changes_at_once_are_all_saved_with_history_and_index()
    {
        var edits = await EditsAsync(130);

        var saved = await Tasks.ChangeManyAsync(edits, default);

        Assert.Equal(130, saved.Count(task => task is { Timeliness: Timeliness.OnTime, Looks: 1 }));
        Assert.All(await Tasks.OfGroupAsync(Owed.ReleaseId, Group, default), stored => Assert.Equal(Timeliness.OnTime, stored.Value.Timeliness));
        Assert.All(await Tasks.OpenOfGroupAsync(Group, default), open => Assert.Equal(Given.At("09:00"), open.NextLookAt));
        Assert.Single(await Tasks.HistoryAsync(Owed.ReleaseId, edits[0].Read.Value.SiteCode, default));
    }

    [Fact]
    public async Task Where_another_writer_was_first_the_change_is_applied_to_what_that_one_saved()
    {
        var edits = await EditsAsync(3);
        var raced = edits[1].Read.Value.SiteCode;
        await Tasks.ChangeAsync(Owed.ReleaseId, raced, task => task with { ClaimedUrl = "http://a/", NextLookAt = Given.At("08:30") }, "a", "claims", Given.At("08:01"), default);

        var saved = await Tasks.ChangeManyAsync(edits, default);

        Assert.All(saved, task => Assert.Equal(1, task!.Looks));
        Assert.Equal("http://a/", saved[1]!.ClaimedUrl);
        Assert.All(await Tasks.OpenOfGroupAsync(Group, default), open => Assert.Equal(Given.At("09:00"), open.NextLookAt));
    }

    [Fact]
    public async Task An_index_row_that_another_writer_changed_is_read_again()
    {
        var edits = await EditsAsync(2);
        await Tasks.PutOffAsync(edits[0].Listed!, Given.At("08:10"), default);

        await Tasks.ChangeManyAsync(edits, default);

        Assert.All(await Tasks.OpenOfGroupAsync(Group, default), open => Assert.Equal(Given.At("09:00"), open.NextLookAt));
    }

    [Fact]
    public async Task A_look_that_changes_no_verdict_leaves_no_history()
    {
        await AddAsync(Owed);
        await Tasks.ChangeAsync(Owed.ReleaseId, Owed.SiteCode, task => task with { Looks = 1 }, RepostTaskTable.ByLook, "not there", Given.At("08:00"), default);
        Assert.Empty(await Tasks.HistoryAsync(Owed.ReleaseId, Owed.SiteCode, default));

        await Tasks.ChangeAsync(
            Owed.ReleaseId, Owed.SiteCode, task => task with { Timeliness = Timeliness.OnTime }, RepostTaskTable.ByLook, "seen", Given.At("09:00"), default);

        var change = Assert.Single(await Tasks.HistoryAsync(Owed.ReleaseId, Owed.SiteCode, default));
        Assert.Equal((Timeliness.Awaited, Timeliness.OnTime, "seen"), (change.From, change.To, change.Why));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_writes_nothing()
    {
        await AddAsync(Owed);
        var before = (await Tasks.FindAsync(Owed.ReleaseId, Owed.SiteCode, default))!.ETag;

        await Tasks.ChangeAsync(Owed.ReleaseId, Owed.SiteCode, task => task, "delivery", "again", Given.At("08:00"), default);

        Assert.Equal(before, (await Tasks.FindAsync(Owed.ReleaseId, Owed.SiteCode, default))!.ETag);
        Assert.Empty(await Tasks.HistoryAsync(Owed.ReleaseId, Owed.SiteCode, default));
    }

    [Fact]
    public async Task A_closed_task_leaves_the_index_and_stays_in_the_site_s_past()
    {
        await AddAsync(Owed);

        await Tasks.ChangeAsync(
            Owed.ReleaseId, Owed.SiteCode, task => task with { NextLookAt = null }, RepostTaskTable.ByLook, "", Given.At("08:00"), default);

        Assert.Empty(await Tasks.OpenOfGroupAsync(Group, default));
        Assert.Single(await Tasks.OfSiteAsync(Owed.SiteCode, "2026-03", default));
    }

    [Fact]
    public async Task A_deadline_that_moves_into_another_month_takes_the_task_along()
    {
        await AddAsync(Owed);

        await Tasks.ChangeAsync(
            Owed.ReleaseId, Owed.SiteCode, task => task with { SuspendedFor = TimeSpan.FromDays(31) }, "look", "", Given.At("08:00"), default);

        Assert.Single(await Tasks.OfSiteAsync(Owed.SiteCode, "2026-04", default));
    }

    [Theory]
    [InlineData("", "3200000001")]
    [InlineData("a/b", "3200000001")]
    [InlineData("0123", "a#b?c")]
    [InlineData("0123", "h~3200000001~1")]
    public async Task An_id_that_is_none_finds_nothing(string releaseId, string siteCode) =>
        Assert.Null(await Tasks.FindAsync(releaseId, siteCode, default));

    /// <summary>Of so many tasks of one group: seen, and looked at again an hour later.</summary>
    private async Task<List<TaskEdit>> EditsAsync(int count)
    {
        var obligations = SitesOfGroup(count).Select(code => new Obligation(code, Owed with { SiteCode = code }, "owed")).ToList();
        await Tasks.AddAsync(Owed.ReleaseId, Group, obligations, default);
        var listed = (await Tasks.OpenOfGroupAsync(Group, default)).ToDictionary(open => open.SiteCode);
        return (await Tasks.OfGroupAsync(Owed.ReleaseId, Group, default)).Select(stored => new TaskEdit(
            stored,
            task => task with { Looks = task.Looks + 1, Timeliness = Timeliness.OnTime, NextLookAt = Given.At("09:00") },
            Given.At("08:00"),
            RepostTaskTable.ByLook,
            "seen") { Listed = listed[stored.Value.SiteCode] }).ToList();
    }

    private static IEnumerable<string> SitesOfGroup(int count) =>
        Enumerable.Range(0, int.MaxValue).Select(number => $"s{number}").Where(code => SiteGroup.Of(code) == Group).Take(count);

    private Task<int> AddAsync(RepostTask task) =>
        Tasks.AddAsync(task.ReleaseId, SiteGroup.Of(task.SiteCode), [new(task.SiteCode, task, "owed")], default);

    private async Task<RepostTask?> FindAsync() => (await Tasks.FindAsync(Owed.ReleaseId, Owed.SiteCode, default))?.Value;
}

using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

[Collection(AzuriteTests.Name)]
public sealed class WorkTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Queue = StorageNames.SiteChecks;

    private RunningPipeline pipeline = null!;

    private WorkTable Work => pipeline.Get<WorkTable>();

    public async Task InitializeAsync() => pipeline = await RunningPipeline.StartAsync(azurite);

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Theory]
    [InlineData("07:59:59", 1)]
    [InlineData("08:00:00", 1)]
    [InlineData("08:00:01", 0)]
    public async Task Work_is_sent_from_the_instant_it_is_due(string dueAt, int sent)
    {
        await Work.OweAsync(Queue, "a7", Given.At(dueAt), 1, default);

        Assert.Equal(sent, (await Work.SweepAsync(Queue, default)).Sent);
        Assert.Equal(sent, (await pipeline.TakeAsync(Queue)).Count);
    }

    [Fact]
    public async Task Owing_again_brings_work_forward_and_never_puts_it_off()
    {
        await Work.OweAsync(Queue, "a7", Given.At("12:00"), 1, default);
        await Work.OweAsync(Queue, "a7", Given.At("10:00"), 1, default);
        await Work.OweAsync(Queue, "a7", Given.At("11:00"), 1, default);

        Assert.Equal(Given.At("10:00"), (await Work.FindAsync(Queue, "a7", default))!.DueAt);
    }

    [Fact]
    public async Task Two_sweeps_at_once_send_once()
    {
        foreach (var group in Enumerable.Range(0, 20))
        {
            await Work.OweAsync(Queue, $"{group:x2}", pipeline.Now, 40, default);
        }

        var sweeps = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Work.SweepAsync(Queue, default)));

        Assert.Equal(20, sweeps.Sum(sweep => sweep.Sent));
        var keys = (await pipeline.TakeAsync(Queue)).SelectMany(message => message.Keys).ToList();
        Assert.Equal((20, 20), (keys.Count, keys.Distinct().Count()));
    }

    [Fact]
    public async Task A_message_that_is_lost_is_sent_again_after_15_minutes()
    {
        await Work.OweNowAsync(Queue, [("a7", 1)], default);
        Assert.Single(await pipeline.TakeAsync(Queue));

        pipeline.Now = Given.At("08:14:59");
        Assert.Equal(0, (await Work.SweepAsync(Queue, default)).Sent);
        pipeline.Now = Given.At("08:15:00");
        Assert.Equal(1, (await Work.SweepAsync(Queue, default)).Sent);
        Assert.Single(await pipeline.TakeAsync(Queue));
    }

    [Fact]
    public async Task Work_claimed_whose_message_could_not_be_sent_waits_as_if_it_were_lost()
    {
        await Work.OweAsync(Queue, "a7", pipeline.Now, 1, default);
        await pipeline.Storage.Queue(Queue).DeleteAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Work.SweepAsync(Queue, default));
        await pipeline.Storage.Queue(Queue).CreateAsync();

        pipeline.Now = Given.At("08:14:59");
        Assert.Equal(0, (await Work.SweepAsync(Queue, default)).Sent);
        pipeline.Now = Given.At("08:15:00");
        Assert.Equal(1, (await Work.SweepAsync(Queue, default)).Sent);
    }

    [Fact]
    public async Task What_comes_in_while_a_handler_is_at_work_is_not_completed_with_it()
    {
        await Work.OweNowAsync(Queue, [("a7", 1)], default);
        var atWork = (await Work.FindAsync(Queue, "a7", default))!;
        await Work.OweNowAsync(Queue, [("a7", 1)], default);

        await Work.CompleteAsync(atWork, default);

        Assert.NotNull(await Work.FindAsync(Queue, "a7", default));
        Assert.Equal(2, (await pipeline.TakeAsync(Queue)).Count);
        await Work.RedateAsync(atWork, Given.At("12:00"), default);
        Assert.Equal(Given.At("08:00"), (await Work.FindAsync(Queue, "a7", default))!.DueAt);
    }

    [Fact]
    public async Task Later_work_that_comes_in_meanwhile_keeps_the_row_too()
    {
        await Work.OweNowAsync(Queue, [("a7", 1)], default);
        var atWork = (await Work.FindAsync(Queue, "a7", default))!;
        await Work.OweAsync(Queue, "a7", Given.At("09:00"), 1, default);

        await Work.CompleteAsync(atWork, default);

        Assert.NotNull(await Work.FindAsync(Queue, "a7", default));
    }

    [Fact]
    public async Task Work_is_stuck_after_ten_messages_and_then_tried_daily()
    {
        await Work.OweAsync(Queue, "a7", pipeline.Now, 1, default);
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            var (sent, stuck) = await Work.SweepAsync(Queue, default);
            Assert.Equal((1, attempt == 10 ? 1 : 0), (sent, stuck.Count));
            pipeline.Now += WorkTable.MessageLife;
        }

        Assert.Equal(1, (await Work.SweepAsync(Queue, default)).Sent);
        pipeline.Now += TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1);
        Assert.Equal(0, (await Work.SweepAsync(Queue, default)).Sent);
        pipeline.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, (await Work.SweepAsync(Queue, default)).Sent);
    }

    [Fact]
    public async Task Stuck_work_is_told_as_an_error()
    {
        await Work.OweAsync(Queue, "a7", pipeline.Now, 1, default);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await pipeline.TickAsync<SweepWorkFunction>();
            pipeline.Now += WorkTable.MessageLife;
        }

        Assert.Contains("work a7 is stuck", Assert.Single(pipeline.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_work_begins_to_count_anew()
    {
        await Work.OweNowAsync(Queue, [("a7", 1)], default);
        await Work.RedateAsync((await Work.FindAsync(Queue, "a7", default))!, Given.At("09:00"), default);

        var owed = (await Work.FindAsync(Queue, "a7", default))!;
        Assert.Equal((0, null, Given.At("09:00")), (owed.Attempts, owed.QueuedUntil, owed.DueAt));
    }

    [Fact]
    public async Task Failed_work_counts_on_and_keeps_its_error()
    {
        await Work.OweNowAsync(Queue, [("a7", 1)], default);
        await Work.RetryAsync((await Work.FindAsync(Queue, "a7", default))!, Given.At("09:00"), "status 500", default);

        var owed = (await Work.FindAsync(Queue, "a7", default))!;
        Assert.Equal((1, null, "status 500"), (owed.Attempts, owed.QueuedUntil, owed.LastError));
    }

    [Fact]
    public async Task A_message_carries_whole_groups_up_to_256_sites()
    {
        foreach (var (group, sites) in new[] { ("01", 120), ("02", 136), ("03", 1), ("04", 280), ("05", 1) })
        {
            await Work.OweAsync(Queue, group, pipeline.Now, sites, default);
        }

        await Work.SweepAsync(Queue, default);

        Assert.Equal(["01 02", "03", "04", "05"], (await pipeline.TakeAsync(Queue)).Select(message => string.Join(' ', message.Keys)).Order());
    }

    [Fact]
    public async Task A_single_site_s_claim_does_not_make_its_group_look_small()
    {
        foreach (var group in new[] { "01", "02", "03" })
        {
            await Work.OweAsync(Queue, group, Given.At("09:00"), 240, default);
            await Work.OweAsync(Queue, group, Given.At("08:00"), 1, default);
        }

        await Work.SweepAsync(Queue, default);

        Assert.Equal(3, (await pipeline.TakeAsync(Queue)).Count);
    }

    [Fact]
    public async Task The_work_of_a_message_is_settled_together_and_what_more_came_in_stays()
    {
        await Work.OweNowAsync(Queue, [("01", 10), ("02", 10), ("03", 10)], default);
        var read = await Work.OfKeysAsync(Queue, ["01", "02", "03", "04"], default);
        await Work.OweAsync(Queue, "02", pipeline.Now, 1, default);

        await Work.SettleAsync(
            [new(read["01"], null), new(read["02"], null), new(read["03"], read["03"].Again(Given.At("09:00"), 4))], default);

        Assert.Null(await Work.FindAsync(Queue, "01", default));
        Assert.Equal(pipeline.Now, (await Work.FindAsync(Queue, "02", default))!.DueAt);
        var again = (await Work.FindAsync(Queue, "03", default))!;
        Assert.Equal((Given.At("09:00"), 4, 0, null), (again.DueAt, again.Sites, again.Attempts, again.QueuedUntil));
    }

    [Fact]
    public async Task A_sweep_that_takes_too_long_leaves_the_rest_to_the_next()
    {
        await Work.OweAsync(Queue, "a7", pipeline.Now, 1, default);
        using var enough = new CancellationTokenSource();
        await enough.CancelAsync();

        Assert.Equal(0, (await Work.SweepAsync(Queue, default, enough.Token)).Sent);

        Assert.Equal(1, (await Work.SweepAsync(Queue, default)).Sent);
    }
}

using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>Where the hours run from the notification, the looks around the deadline follow from its proof.</summary>
[Collection(AzuriteTests.Name)]
public sealed class NotificationProofTests(AzuriteFixture azurite) : IAsyncLifetime
{
    // Looked at on the first day, and next on the third: nothing was proved yet.
    private static readonly RepostTask Untold = Given.NotNotified with
    {
        Timeliness = Timeliness.NotNotified, LastLookAt = Given.At("1d 02:40"), NextLookAt = Given.At("2d 02:10"),
    };

    private static readonly string Group = SiteGroup.Of(Untold.SiteCode);

    private RunningPipeline pipeline = null!;

    private RepostTaskTable Tasks => pipeline.Get<RepostTaskTable>();

    public async Task InitializeAsync()
    {
        pipeline = await RunningPipeline.StartAsync(azurite);
        pipeline.Now = Given.At("1d 08:00");
        await pipeline.Get<SiteTable>().SaveAsync(Government.City(pipeline.Web, 1) with { Code = Untold.SiteCode }, default);
        await Tasks.AddAsync(Untold.ReleaseId, Group, [new(Untold.SiteCode, Untold, "owed")], default);
        await pipeline.Get<WorkTable>().OweAsync(StorageNames.SiteChecks, Group, Untold.NextLookAt!.Value, 1, default);
    }

    public async Task DisposeAsync() => await pipeline.DisposeAsync();

    [Fact]
    public async Task The_group_s_message_comes_as_early_as_the_look_that_follows_from_the_proof()
    {
        var told = await pipeline.Get<RepostDesk>().AcknowledgeAsync(Untold.ReleaseId, Untold.SiteCode, Untold.SiteCode, default);

        Assert.Equal(Given.At("1d 20:00"), told!.DueAt);
        Assert.InRange(told.NextLookAt!.Value, Given.At("1d 13:35"), Given.At("1d 14:35"));
        Assert.Equal(told.NextLookAt, (await pipeline.Get<WorkTable>().FindAsync(StorageNames.SiteChecks, Group, default))!.DueAt);
        Assert.Equal(told.NextLookAt, Assert.Single(await Tasks.OpenOfGroupAsync(Group, default)).NextLookAt);
    }

    [Fact]
    public async Task A_proof_is_not_stored_before_its_looks_are_in_the_index()
    {
        await pipeline.Storage.Table(StorageNames.OpenTasks).DeleteAsync();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            pipeline.Get<RepostDesk>().AcknowledgeAsync(Untold.ReleaseId, Untold.SiteCode, Untold.SiteCode, default));

        Assert.Null((await Tasks.FindAsync(Untold.ReleaseId, Untold.SiteCode, default))!.Value.NotifiedAt);
    }
}

using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Tables;

[Collection(AzuriteTests.Name)]
public sealed class EntityTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_type_comes_back_as_it_was_written()
    {
        var table = await TestTable.CreateAsync(azurite);
        var written = SampleRow.Create("p", "r");

        var answer = await table.AddEntityAsync(written);
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        SampleRow.AssertSame(written, read);
        Assert.Equal(answer.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(3.0)]
    [InlineData(-0.1)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public async Task A_double_stays_a_double(double number)
    {
        var table = await TestTable.CreateAsync(azurite);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Number"] = number });

        Assert.Equal(number, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetDouble("Number"));
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("a b+c&d=e%20f")]
    [InlineData("国办发〔2017〕47号")]
    [InlineData("😀:;,()[]{}\"<>|^`~!@$*")]
    [InlineData("")]
    public async Task A_key_may_be_any_text_that_is_not_forbidden(string key)
    {
        var table = await TestTable.CreateAsync(azurite);

        await table.AddEntityAsync(new TableEntity(key, key) { ["Number"] = 1 });
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["Number"] = 2 });
        var read = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {key}")).ToListAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, read, read.ETag)]);

        Assert.Equal((key, key, 2), (read.PartitionKey, read.RowKey, read.GetInt32("Number")));
        Assert.Equal(key, Assert.Single(found).RowKey);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(key, key)).HasValue);
    }

    [Fact]
    public async Task The_longest_keys_are_taken()
    {
        var table = await TestTable.CreateAsync(azurite);
        var key = new string('键', 512);

        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity(key, key))]);

        Assert.Equal(key, (await table.GetEntityAsync<TableEntity>(key, key)).Value.RowKey);
    }

    [Fact]
    public async Task A_row_is_inserted_once()
    {
        var table = await TestTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task A_merge_keeps_what_was_not_sent_and_a_replacement_does_not()
    {
        var table = await TestTable.CreateAsync(azurite);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 3, ["B"] = null });
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, ETag.All, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((3, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.Equal((4, null), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_of_an_old_version_is_refused(TableUpdateMode mode)
    {
        var table = await TestTable.CreateAsync(azurite);
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        var second = await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, first, mode);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, first, mode));
        var deletion = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first));
        var third = await table.UpdateEntityAsync(
            new TableEntity("p", "r") { ["A"] = 3 }, second.Headers.ETag!.Value, mode);

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
        Assert.Equal(412, deletion.Status);
        Assert.Equal(204, third.Status);
    }

    [Fact]
    public async Task Deleting_a_row_that_is_not_there_answers_404_and_does_not_throw()
    {
        var table = await TestTable.CreateAsync(azurite);
        var row = new TableEntity("p", "r");
        await table.AddEntityAsync(row);

        var first = await table.DeleteEntityAsync(row);
        var second = await table.DeleteEntityAsync("p", "r");

        Assert.Equal((204, 404), (first.Status, second.Status));
    }

    [Fact]
    public async Task A_race_of_updates_by_version_loses_none()
    {
        var table = await TestTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 0 });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountUpAsync(table, times: 5)));

        Assert.Equal(40, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Count"));
    }

    [Fact]
    public async Task A_class_of_ones_own_is_a_row_too()
    {
        var table = await TestTable.CreateAsync(azurite);
        var written = new Visit
        {
            PartitionKey = "p",
            RowKey = "r",
            Site = "省政府",
            At = new(2026, 3, 1, 9, 30, 0, DateTimeKind.Utc),
            Kind = DayOfWeek.Sunday,
            Count = 7L,
        };

        await table.AddEntityAsync(written);
        var read = (await table.GetEntityAsync<Visit>("p", "r")).Value;

        Assert.Equal(
            (written.Site, written.At, written.Kind, written.Count, null),
            (read.Site, read.At, read.Kind, read.Count, read.Missing));
        Assert.NotEqual(default, read.ETag);
    }

    private static async Task CountUpAsync(TableClient table, int times)
    {
        while (times > 0)
        {
            var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
            row["Count"] = row.GetInt32("Count") + 1;
            try
            {
                await table.UpdateEntityAsync(row, row.ETag);
                times--;
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                // Another was first: read again.
            }
        }
    }

    private sealed class Visit : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string? Site { get; set; }

        public DateTime? At { get; set; }

        public DayOfWeek Kind { get; set; }

        public long? Count { get; set; }

        public string? Missing { get; set; }
    }
}

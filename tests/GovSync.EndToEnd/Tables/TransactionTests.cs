using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GovSync.EndToEnd.Fixtures;
using static Azure.Data.Tables.TableTransactionActionType;

namespace GovSync.EndToEnd.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TransactionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_kind_of_action_is_carried_out_and_answered_in_order()
    {
        var table = await TestTable.CreateAsync(azurite);
        foreach (var row in (string[])["merged", "replaced", "deleted", "upsertMerged"])
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = "旧" });

        var answer = await table.SubmitTransactionAsync(
        [
            new(Add, SampleRow.Create("p", "added")),
            new(UpdateMerge, New("merged"), ETag.All),
            new(UpdateReplace, New("replaced")),
            new(Delete, new TableEntity("p", "deleted")),
            new(UpsertMerge, New("upsertMerged")),
            new(UpsertReplace, New("upsertReplaced")),
        ]);
        var rows = await table.QueryAsync<TableEntity>().ToDictionaryAsync(row => row.RowKey);

        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(6, answer.Value.Count);
        Assert.Equal(rows["added"].ETag, answer.Value[0].Headers.ETag);
        SampleRow.AssertSame(SampleRow.Create("p", "added"), rows["added"]);
        Assert.Equal(
            ["added", "merged", "replaced", "upsertMerged", "upsertReplaced"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            [true, false, true], new[] { "merged", "replaced", "upsertMerged" }.Select(row => rows[row].ContainsKey("Old")));

        static TableEntity New(string row) => new("p", row) { ["New"] = "新" };
    }

    [Fact]
    public async Task A_transaction_with_one_action_refused_does_nothing_and_names_the_action()
    {
        var table = await TestTable.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "there"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(Add, new TableEntity("p", "a")),
            new(Add, new TableEntity("p", "b")),
            new(Add, new TableEntity("p", "there")),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task An_old_version_in_a_transaction_is_refused()
    {
        var table = await TestTable.CreateAsync(azurite);
        var old = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, new TableEntity("p", "history")), new(UpdateReplace, new TableEntity("p", "r"), old)]));

        Assert.Equal((412, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "history")).HasValue);
    }

    [Fact]
    public async Task A_hundred_rows_with_much_Chinese_text_go_in_one_transaction()
    {
        var table = await TestTable.CreateAsync(azurite);
        var text = new string('政', 10_000);

        var answer = await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(number => new TableTransactionAction(
            Add, new TableEntity("p", number.ToString("000", CultureInfo.InvariantCulture)) { ["Text"] = text })));
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(100, answer.Value.Count);
        Assert.Equal(100, rows.Count(row => row.GetString("Text") == text));
    }

    [Fact]
    public async Task A_transaction_on_a_missing_table_is_refused_with_404()
    {
        var missing = new TableClient(azurite.ConnectionString, $"t{Guid.NewGuid():N}");

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => missing.SubmitTransactionAsync([new(Add, new TableEntity("p", "r"))]));

        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
    }
}

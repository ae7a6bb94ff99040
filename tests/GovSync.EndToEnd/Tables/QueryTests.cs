using Azure.Data.Tables;
using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Tables;

[Collection(AzuriteTests.Name)]
public sealed class QueryTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task All_rows_are_read_however_many_stand_on_a_page(int? maxPerPage)
    {
        var table = await TestTable.CreateAsync(azurite);
        await FillAsync(table, "p", 25);

        var rows = await table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 25), rows.Select(row => row.GetInt32("Number")!.Value));
    }

    [Fact]
    public async Task More_rows_than_a_page_may_hold_are_read_to_the_end()
    {
        var table = await TestTable.CreateAsync(azurite);
        for (var partition = 0; partition < 12; partition++)
            await FillAsync(table, $"p{partition:00}", 100);

        var pages = await table.QueryAsync<TableEntity>().AsPages().Select(page => page.Values.Count).ToListAsync();

        Assert.Equal([1000, 200], pages);
    }

    [Fact]
    public async Task Reading_goes_on_where_a_continuation_says()
    {
        var table = await TestTable.CreateAsync(azurite);
        await FillAsync(table, "中 文", 10);

        var first = await table.QueryAsync<TableEntity>(maxPerPage: 4).AsPages().FirstAsync();
        var rest = await table.QueryAsync<TableEntity>(maxPerPage: 4).AsPages(first.ContinuationToken).ToListAsync();

        Assert.Equal([4, 2], rest.Select(page => page.Values.Count));
        Assert.Null(rest[^1].ContinuationToken);
    }

    [Fact]
    public async Task Only_the_selected_properties_come()
    {
        var table = await TestTable.CreateAsync(azurite);
        await table.AddEntityAsync(SampleRow.Create("p", "r"));

        var row = await table.QueryAsync<TableEntity>(select: ["RowKey", "Long"]).SingleAsync();
        var point = (await table.GetEntityAsync<TableEntity>("p", "r", ["Long"])).Value;

        Assert.Equal(("r", long.MaxValue, false), (row.RowKey, row.GetInt64("Long"), row.ContainsKey("Text")));
        Assert.Equal((long.MaxValue, false), (point.GetInt64("Long"), point.ContainsKey("Text")));
    }

    [Fact]
    public async Task A_filter_finds_by_every_type()
    {
        var table = await TestTable.CreateAsync(azurite);
        var row = SampleRow.Create("p", "r");
        row["Quoted"] = "it's";
        await table.AddEntityAsync(row);
        await table.AddEntityAsync(new TableEntity("p", "other"));

        FormattableString[] filters =
        [
            $"Quoted eq {row["Quoted"]}", $"Truth eq {true}", $"Int eq {int.MinValue}", $"Long eq {long.MaxValue}",
            $"Double eq {3.0}", $"Id eq {row["Id"]}", $"Instant eq {row["Instant"]}", $"Beijing le {row["Beijing"]}",
            $"PartitionKey eq {"p"} and RowKey ge {"q"} and RowKey lt {"s"}", $"Bytes eq {row["Bytes"]}",
        ];

        foreach (var filter in filters)
        {
            var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter)).ToListAsync();
            Assert.True(found is [{ RowKey: "r" }], $"{TableClient.CreateQueryFilter(filter)} found {found.Count} rows");
        }
    }

    private static async Task FillAsync(TableClient table, string partition, int rows) => await table.SubmitTransactionAsync(
        Enumerable.Range(0, rows).Select(number => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity(partition, $"{number:000}") { ["Number"] = number })));
}

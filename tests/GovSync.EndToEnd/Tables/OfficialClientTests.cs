using System.Diagnostics;
using System.Text.Json;
using Azure.Data.Tables;
using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Tables;

/// <summary>Our table client against Azure's own for Node: each reads what the other wrote.</summary>
[Collection(AzuriteTests.Name)]
public sealed class OfficialClientTests(AzuriteFixture azurite)
{
    private const string Partition = "it's 中文";

    [Fact]
    public async Task What_the_official_client_wrote_we_read_with_the_same_types_and_values()
    {
        var table = new TableClient(azurite.ConnectionString, await WriteAsync());

        var rows = await table.QueryAsync<TableEntity>().ToDictionaryAsync(row => row.RowKey);

        Assert.Equal(["inTransaction", "r", "upserted"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(rows, row => SampleRow.AssertSame(SampleRow.Create(Partition, row.Key), row.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_we_wrote_the_official_client_reads_as_it_reads_its_own_row(bool inTransaction)
    {
        var table = await TestTable.CreateAsync(azurite);
        var row = SampleRow.Create(Partition, "r");
        if (inTransaction)
            await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, row)]);
        else
            await table.AddEntityAsync(row);

        var ours = await ReadAsync(table.Name);
        var own = await ReadAsync(await WriteAsync());

        Assert.Equal(own, ours);
    }

    private async Task<string> WriteAsync()
    {
        var table = $"t{Guid.NewGuid():N}";
        await RunAsync("write", table);
        return table;
    }

    /// <summary>
    /// The columns as the official client shows them, with the type of each, but for those that differ by nature.
    /// </summary>
    private async Task<SortedDictionary<string, string>> ReadAsync(string table)
    {
        using var json = JsonDocument.Parse(await RunAsync("read", table));
        var columns = json.RootElement.EnumerateObject()
            .Where(column => column.Name is not ("etag" or "timestamp" or "odata.metadata"))
            .ToDictionary(column => column.Name, column => column.Value.GetRawText());
        Assert.Equal(SampleRow.Create(Partition, "r").Count, columns.Count);
        return new(columns, StringComparer.Ordinal);
    }

    private async Task<string> RunAsync(string verb, string table)
    {
        var folder = RepositoryFolder.PathOf("tests", "GovSync.EndToEnd", "node");
        Assert.True(
            Directory.Exists(Path.Combine(folder, "node_modules", "@azure", "data-tables")),
            $"Azure's table client for Node is not installed. Install it with: npm ci --prefix {folder}");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "table-oracle.mjs"), verb, table])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GOVSYNC_CONNECTION_STRING"] = azurite.ConnectionString;
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return await output;
    }
}

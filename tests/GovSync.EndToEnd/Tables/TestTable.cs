using Azure.Data.Tables;
using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Tables;

/// <summary>A new table for one test.</summary>
internal static class TestTable
{
    public static async Task<TableClient> CreateAsync(AzuriteFixture azurite)
    {
        var table = new TableClient(azurite.ConnectionString, $"t{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync();
        return table;
    }
}

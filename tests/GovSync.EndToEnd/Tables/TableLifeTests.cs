using Azure;
using Azure.Data.Tables;
using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableLifeTests(AzuriteFixture azurite)
{
    private readonly TableServiceClient service = new(azurite.ConnectionString);

    [Fact]
    public async Task A_table_is_made_once_found_by_name_and_deleted()
    {
        var name = $"t{Guid.NewGuid():N}";

        var made = await service.CreateTableIfNotExistsAsync(name);
        var again = await service.CreateTableIfNotExistsAsync(name);
        var listed = await service.QueryAsync($"TableName eq '{name}'").Select(table => table.Name).ToListAsync();
        var deleted = await service.DeleteTableAsync(name);

        Assert.Equal(name, made.Value.Name);
        Assert.Null(again.Value);
        Assert.Equal([name], listed);
        Assert.Equal(204, deleted.Status);
        Assert.Empty(await service.QueryAsync($"TableName eq '{name}'").ToListAsync());
    }

    [Fact]
    public async Task Deleting_a_table_that_is_not_there_answers_404_and_does_not_throw()
    {
        var answer = await service.GetTableClient($"t{Guid.NewGuid():N}").DeleteAsync();

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task A_shared_key_given_beside_the_address_works_as_in_a_connection_string()
    {
        var credential = new TableSharedKeyCredential(AzuriteFixture.AccountName, AzuriteFixture.AccountKey);
        var table = new TableClient(azurite.TableEndpoint, $"t{Guid.NewGuid():N}", credential);

        var made = await table.CreateIfNotExistsAsync();

        Assert.Equal(table.Name, made.Value.Name);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_403()
    {
        var wrong = new TableSharedKeyCredential(AzuriteFixture.AccountName, Convert.ToBase64String(new byte[64]));
        var table = new TableClient(azurite.TableEndpoint, "whatever", wrong);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal(403, failure.Status);
        Assert.Equal("AuthorizationFailure", failure.ErrorCode);
    }

    [Fact]
    public async Task A_missing_table_is_told_from_a_missing_row()
    {
        var missing = service.GetTableClient($"t{Guid.NewGuid():N}");
        var present = await TestTable.CreateAsync(azurite);

        var noTable = await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddEntityAsync(new TableEntity("p", "r")));
        var noRow = await Assert.ThrowsAsync<RequestFailedException>(() => present.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((404, "TableNotFound"), (noTable.Status, noTable.ErrorCode));
        Assert.Equal((404, "ResourceNotFound"), (noRow.Status, noRow.ErrorCode));
    }
}

using System.Net;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GovSync.Tests.AzureDataTables;

/// <summary>What each call sends, and what it makes of the answer.</summary>
public sealed class RequestTests
{
    private static readonly ETag Version = new("W/\"datetime'2026-03-01T00%3A00%3A00Z'\"");

    private readonly FakeTableService service = new();

    [Fact]
    public async Task An_insert_posts_to_the_table_and_asks_for_no_content()
    {
        service.Accept();

        var answer = await service.Table().AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "政策" });

        Assert.Equal(("POST", "/RepostTasks"), (service.Last.Method, service.Last.Uri.AbsolutePath));
        Assert.Equal("return-no-content", service.Last.Headers["Prefer"]);
        Assert.Equal("application/json; odata=minimalmetadata", service.Last.Headers["Accept"]);
        Assert.Equal("3.0", service.Last.Headers["DataServiceVersion"]);
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","Text":"政策"}""", service.Last.Body);
        Assert.Equal(Version, answer.Headers.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "PATCH")]
    [InlineData(TableUpdateMode.Replace, "PUT")]
    public async Task An_upsert_has_no_condition_and_an_update_has_one(TableUpdateMode mode, string method)
    {
        service.Accept().Accept().Accept();
        var row = new TableEntity("p", "r");

        await service.Table().UpsertEntityAsync(row, mode);
        await service.Table().UpdateEntityAsync(row, Version, mode);
        await service.Table().UpdateEntityAsync(row, ETag.All, mode);

        Assert.All(service.Sent, sent => Assert.Equal(
            (method, "/RepostTasks(PartitionKey='p',RowKey='r')"), (sent.Method, sent.Uri.AbsolutePath)));
        Assert.Equal(
            [null, "W/\"datetime'2026-03-01T00%3A00%3A00Z'\"", "*"],
            service.Sent.Select(sent => sent.Headers.GetValueOrDefault("If-Match")));
    }

    [Fact]
    public async Task A_deletion_always_has_a_condition()
    {
        service.Accept().Accept().Refuse(HttpStatusCode.NotFound, "ResourceNotFound");

        await service.Table().DeleteEntityAsync("p", "r");
        await service.Table().DeleteEntityAsync(new TableEntity("p", "r"), Version);
        var missing = await service.Table().DeleteEntityAsync("p", "r");

        Assert.Equal(["*", Version.ToString(), "*"], service.Sent.Select(sent => sent.Headers["If-Match"]));
        Assert.Equal(404, missing.Status);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_no_value_or_a_failure_as_asked()
    {
        service.Refuse(HttpStatusCode.NotFound, "ResourceNotFound").Refuse(HttpStatusCode.NotFound, "ResourceNotFound");

        var maybe = await service.Table().GetEntityIfExistsAsync<TableEntity>("p", "r");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => service.Table().GetEntityAsync<TableEntity>("p", "r"));

        Assert.False(maybe.HasValue);
        Assert.Equal(404, maybe.GetRawResponse().Status);
        Assert.True(failure.ErrorCode == TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task A_refusal_carries_the_services_code_and_words()
    {
        service.Refuse(HttpStatusCode.PreconditionFailed, "UpdateConditionNotSatisfied", "The update condition was not met.");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => service.Table().UpdateEntityAsync(new TableEntity("p", "r"), Version));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
        Assert.StartsWith("The update condition was not met.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_exists_is_no_failure_but_one_being_deleted_is()
    {
        service.Refuse(HttpStatusCode.Conflict, "TableAlreadyExists").Refuse(HttpStatusCode.Conflict, "TableBeingDeleted");

        var existing = await service.Table().CreateIfNotExistsAsync();
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().CreateIfNotExistsAsync());

        Assert.Null(existing.Value);
        Assert.Equal("TableBeingDeleted", failure.ErrorCode);
        Assert.Equal("""{"TableName":"RepostTasks"}""", service.Last.Body);
    }
}

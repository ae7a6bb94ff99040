using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>
/// The tables of one storage account. Safe for use by many threads; one for the whole process is enough.
/// </summary>
public class TableServiceClient
{
    private const string NextTable = "NextTableName";

    private readonly TableConnection connection;

    public TableServiceClient(string connectionString, TableClientOptions? options = null) =>
        connection = TableConnection.Open(connectionString, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null) =>
        connection = TableConnection.Open(endpoint, credential, options);

    /// <summary>The address must be https: a token is not sent in the clear.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        connection = TableConnection.Open(endpoint, tokenCredential, options);

    internal TableServiceClient(TableConnection connection) => this.connection = connection;

    public virtual TableClient GetTableClient(string tableName) => new(connection, tableName);

    /// <summary>The value is null if the table was there already.</summary>
    /// <exception cref="RequestFailedException">
    /// Among others: for some 40 seconds after a table's deletion its name is taken (<see
    /// cref="TableErrorCode.TableBeingDeleted"/>).
    /// </exception>
    public virtual async Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        TableLimits.RequireTableName(tableName);
        using var message = connection.Message(RequestMethod.Post, TablePath.Tables);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        var body = JsonSerializer.SerializeToUtf8Bytes(new { TableName = tableName });
        message.Request.Content = RequestContent.Create(body);
        var response = await connection.SendAsync(message, cancellationToken, understood: 409);
        if (response.Status != 409)
            return Response.FromValue(new TableItem(tableName), response);

        var failure = TableConnection.Failure(response);
        return failure.ErrorCode == TableErrorCode.TableAlreadyExists
            ? Response.FromValue<TableItem>(null!, response)
            : throw failure;
    }

    /// <summary>A table that is not there is no failure: the answer then has the status 404.</summary>
    public virtual async Task<Response> DeleteTableAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        TableLimits.RequireTableName(tableName);
        using var message = connection.Message(RequestMethod.Delete, TablePath.Table(tableName));
        return await connection.SendAsync(message, cancellationToken, understood: 404);
    }

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        TableLimits.RequirePageSize(maxPerPage);
        return new TablePageable<TableItem>(
            (continuation, size) => ReadPageAsync(filter, continuation, size, cancellationToken),
            maxPerPage,
            cancellationToken);
    }

    private async Task<Page<TableItem>> ReadPageAsync(
        string? filter, string? continuation, int? size, CancellationToken cancellationToken)
    {
        TableLimits.RequirePageSize(size);
        using var message = connection.Message(RequestMethod.Get, TablePath.Tables);
        message.Request.Uri.AppendOptionalQuery("$filter", filter);
        message.Request.Uri.AppendOptionalQuery("$top", size);
        message.Request.Uri.AppendOptionalQuery(NextTable, continuation);
        var response = await connection.SendAsync(message, cancellationToken);
        using var json = JsonDocument.Parse(response.Content);
        List<TableItem> tables =
        [
            .. json.RootElement.GetProperty("value").EnumerateArray()
                .Select(table => new TableItem(table.GetProperty("TableName").GetString()!)),
        ];
        response.Headers.TryGetValue($"x-ms-continuation-{NextTable}", out var next);
        return Page<TableItem>.FromValues(tables, next, response);
    }
}

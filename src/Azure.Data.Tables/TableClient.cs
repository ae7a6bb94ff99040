using Azure.Core;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

/// <summary>
/// One table. Safe for use by many threads. What exceeds a limit of the service is refused before it is sent
/// (<see cref="ArgumentException"/>); what the service refuses is a <see cref="RequestFailedException"/>.
/// An attempt whose answer was lost is repeated: an insert may then meet its own row (409), an update its own version
/// (412).
/// </summary>
public partial class TableClient
{
    private readonly TableConnection connection;

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnection.Open(connectionString, options), tableName)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableConnection.Open(endpoint, credential, options), tableName)
    {
    }

    /// <summary>The address must be https: a token is not sent in the clear.</summary>
    public TableClient(
        Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.Open(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableConnection connection, string tableName)
    {
        TableLimits.RequireTableName(tableName);
        this.connection = connection;
        Name = tableName;
    }

    public virtual string Name { get; }

    /// <summary>
    /// The filter with each value written as a literal: <c>$"PartitionKey eq {key} and DueAt lt {instant}"</c>.
    /// </summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Format(filter);

    /// <inheritdoc cref="TableServiceClient.CreateTableIfNotExistsAsync"/>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        new TableServiceClient(connection).CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <inheritdoc cref="TableServiceClient.DeleteTableAsync"/>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        new TableServiceClient(connection).DeleteTableAsync(Name, cancellationToken);

    /// <exception cref="RequestFailedException">Among others 409: there is such a row.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await SendAsync(EntityRequest.Add(Name, entity), cancellationToken);

    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await SendAsync(EntityRequest.Write(Name, entity, mode, null), cancellationToken);

    /// <param name="ifMatch">The version that must be stored; <see cref="ETag.All"/> for any.</param>
    /// <exception cref="RequestFailedException">
    /// Among others 412: another version is stored; 404: there is no such row.
    /// </exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await SendAsync(EntityRequest.Write(Name, entity, mode, ifMatch), cancellationToken);

    /// <summary>A row that is not there is no failure: the answer then has the status 404.</summary>
    /// <param name="ifMatch">The version that must be stored; default = any.</param>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        await SendAsync(EntityRequest.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken, understood: 404);

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    public virtual async Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    private async Task<Response> SendAsync(
        EntityRequest request, CancellationToken cancellationToken, int understood = 0)
    {
        using var message = connection.Message(request.Method, request.Path);
        var headers = message.Request.Headers;
        if (request.IfMatch is not null)
            headers.SetValue("If-Match", request.IfMatch);
        if (request.Method == RequestMethod.Post)
            headers.SetValue("Prefer", "return-no-content");
        if (!request.Body.IsEmpty)
        {
            headers.SetValue("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(request.Body);
        }

        return await connection.SendAsync(message, cancellationToken, understood);
    }
}

using Azure.Core;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables;

public partial class TableClient
{
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";

    /// <exception cref="RequestFailedException">Among others 404: there is no such row, or no such table.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, cancellationToken);
        return response.Status == 404
            ? throw TableConnection.Failure(response)
            : Response.FromValue(EntityReader.Read<T>(response.Content), response);
    }

    /// <summary>Without a value if there is no such row, or no such table.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, cancellationToken);
        return response.Status == 404
            ? new NoEntity<T>(response)
            : Response.FromValue(EntityReader.Read<T>(response.Content), response);
    }

    /// <summary>
    /// In the order of partition and row key. Without the partition key in the filter every row is read.
    /// </summary>
    /// <param name="filter">In the service's language, see <see cref="CreateQueryFilter"/>; null = all rows.</param>
    /// <param name="maxPerPage">
    /// At most 1000, which is also what null means. It does not bound the whole answer.
    /// </param>
    /// <param name="select">The properties to read, null = all; name the keys too where they are needed.</param>
    /// <param name="cancellationToken">Ends the reading, between pages and within one.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        TableLimits.RequirePageSize(maxPerPage);
        var columns = Columns(select);
        return new TablePageable<T>(
            (continuation, size) => ReadPageAsync<T>(filter, columns, continuation, size, cancellationToken),
            maxPerPage,
            cancellationToken);
    }

    private async Task<Page<T>> ReadPageAsync<T>(
        string? filter, string? columns, string? continuation, int? size, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        TableLimits.RequirePageSize(size);
        using var message = connection.Message(RequestMethod.Get, TablePath.Query(Name));
        var uri = message.Request.Uri;
        uri.AppendOptionalQuery("$filter", filter);
        uri.AppendOptionalQuery("$select", columns);
        uri.AppendOptionalQuery("$top", size);

        // The service's tokens have no space. The second may be missing: the next page then begins with a partition.
        var next = continuation?.Split(' ', 2) ?? [];
        uri.AppendOptionalQuery(NextPartition, next.ElementAtOrDefault(0));
        uri.AppendOptionalQuery(NextRow, next.ElementAtOrDefault(1));
        var response = await connection.SendAsync(message, cancellationToken);
        return Page<T>.FromValues(EntityReader.ReadPage<T>(response.Content), Continuation(response), response);
    }

    private async Task<Response> GetAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        TableLimits.RequireKey(nameof(partitionKey), partitionKey);
        TableLimits.RequireKey(nameof(rowKey), rowKey);
        using var message = connection.Message(RequestMethod.Get, TablePath.Entity(Name, partitionKey, rowKey));
        message.Request.Uri.AppendOptionalQuery("$select", Columns(select));
        return await connection.SendAsync(message, cancellationToken, understood: 404);
    }

    private static string? Columns(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue($"x-ms-continuation-{NextPartition}", out var partition))
            return null;

        response.Headers.TryGetValue($"x-ms-continuation-{NextRow}", out var row);
        return $"{partition} {row}";
    }
}

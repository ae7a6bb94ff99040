namespace Azure.Data.Tables.Entities;

/// <summary>
/// Pages one after the other. A page may be empty and yet not be the last: only the continuation tells.
/// </summary>
internal sealed class TablePageable<T>(
    Func<string?, int?, Task<Page<T>>> readPage, int? maxPerPage, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await readPage(continuationToken, pageSizeHint ?? maxPerPage);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}

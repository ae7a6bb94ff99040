using Azure;

namespace GovSync.Functions.Reposts;

/// <summary>
/// A row of the index of open tasks. It may be stale towards "due earlier"; towards "due later" only where a look that could not be taken
/// was put off.
/// </summary>
public sealed record OpenTask(string SiteCode, string ReleaseId, DateTimeOffset NextLookAt)
{
    /// <summary>Of the row as it was read.</summary>
    public ETag ETag { get; init; }
}

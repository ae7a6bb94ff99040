namespace GovSync.Functions.Reposts;

/// <summary>A row of the index of open tasks. It may be stale towards "due earlier", never towards "due later".</summary>
public sealed record OpenTask(string SiteCode, string ReleaseId, DateTimeOffset NextLookAt);

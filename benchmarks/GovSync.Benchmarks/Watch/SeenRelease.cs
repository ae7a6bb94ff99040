namespace GovSync.Benchmarks.Watch;

/// <summary>A release as the watching found it.</summary>
internal sealed record SeenRelease(string Id, string SiteCode, string Title, DateTimeOffset FoundAt, bool IsBaseline);

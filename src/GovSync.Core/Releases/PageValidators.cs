namespace GovSync.Core.Releases;

/// <summary>What a server gave to recognise an unchanged page by, as sent; null = not given.</summary>
public sealed record PageValidators(string? ETag, string? LastModified);

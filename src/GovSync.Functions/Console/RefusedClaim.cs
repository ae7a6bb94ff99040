namespace GovSync.Functions.Console;

/// <summary>An address that was not accepted as a claim, to be shown again beside its form.</summary>
public sealed record RefusedClaim(string ReleaseId, string SiteCode, string Url);

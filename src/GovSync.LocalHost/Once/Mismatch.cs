using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Once;

/// <summary>A case that went otherwise.</summary>
/// <param name="Found">Only what was expected otherwise; null = the app knows of no such task or pair.</param>
internal sealed record Mismatch(string Case, JsonObject Expected, JsonObject? Found);

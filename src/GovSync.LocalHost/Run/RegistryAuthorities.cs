using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Run;

/// <summary>
/// The exact authorities on which a demo's pages stand; the fetch fence lets these through, and nothing else of this
/// machine.
/// </summary>
internal static class RegistryAuthorities
{
    public static IEnumerable<string> Of(JsonNode registry)
    {
        var sites = registry["sites"]?.AsArray() ?? [];
        var channels = registry["channels"]?.AsArray() ?? [];
        return sites.SelectMany(site => site?["authorities"]?.AsArray() ?? []).Select(authority => (string?)authority)
            .Concat(sites.Select(site => AuthorityOf((string?)site?["pushUrl"])))
            .Concat(channels.Select(channel => AuthorityOf((string?)channel?["url"])))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private static string? AuthorityOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority : null;
}

using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Run;

/// <summary>The exact authorities on which a demo's pages stand; the fetch fence lets these through, and nothing else of this machine.</summary>
internal static class RegistryAuthorities
{
    public static IEnumerable<string> Of(JsonNode registry)
    {
        var ofSites = registry["sites"]?.AsArray().SelectMany(site => site?["authorities"]?.AsArray() ?? []).Select(each => (string?)each) ?? [];
        var pushed = registry["sites"]?.AsArray().Select(site => AuthorityOf((string?)site?["pushUrl"])) ?? [];
        var ofChannels = registry["channels"]?.AsArray().Select(channel => AuthorityOf((string?)channel?["url"])) ?? [];
        return ofSites.Concat(pushed).Concat(ofChannels).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static string? AuthorityOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority : null;
}

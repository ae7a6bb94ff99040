using System.Text.Json;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>The names under which one source goes: data, <c>source-aliases.json</c>. A body or site is one row there, never code.</summary>
internal static class SourceAliases
{
    private static readonly AliasTable Table = Load();

    private static readonly HashSet<string> SelfNames = [.. Table.Self.Select(Bare)];

    private static readonly Dictionary<string, string> NameOf = Table.Groups
        .SelectMany(group => group.Aliases.Append(group.Name).Select(alias => (Alias: Bare(alias), group.Name)))
        .DistinctBy(pair => pair.Alias)
        .ToDictionary(pair => pair.Alias, pair => Bare(pair.Name));

    private static readonly Dictionary<string, string> NameOfHost = Table.Groups
        .SelectMany(group => group.Hosts.Select(host => (host, group.Name)))
        .ToDictionary(pair => pair.host, pair => Bare(pair.Name));

    /// <summary>A word for the page's own site (本网, 本站) or for nobody: right only where the original stands on that site.</summary>
    public static bool IsSelf(string source) => SelfNames.Contains(Bare(source));

    /// <summary>The one name of a source, folded; its own folded words where the table does not know it.</summary>
    public static string Canonical(string source)
    {
        var bare = Bare(source);
        return NameOf.TryGetValue(bare, out var name) ? name
            : bare.EndsWith("政府网", StringComparison.Ordinal) ? bare[..^1]
            : bare;
    }

    /// <summary>The canonical name of the site of a host or a host above it; null if the table does not know it.</summary>
    public static string? OfHost(string host)
    {
        if (host is "www.gov.cn" or "gov.cn")
        {
            return NameOfHost[host];
        }

        for (var rest = host; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (rest != "gov.cn" && NameOfHost.TryGetValue(rest, out var name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Folded, without the words that only say that it is a site.</summary>
    private static string Bare(string source)
    {
        var bare = TextFold.Fold(source);
        foreach (var ending in (string[])["门户网站", "官方网站", "官网", "网站", "网", "微信公众号", "公众号", "微信", "客户端", "门户"])
        {
            if (bare.Length > ending.Length + 2 && bare.EndsWith(ending, StringComparison.Ordinal) && !bare.EndsWith("政府网", StringComparison.Ordinal))
            {
                return bare[..^ending.Length];
            }
        }

        return bare;
    }

    private static AliasTable Load()
    {
        using var json = typeof(SourceAliases).Assembly.GetManifestResourceStream("GovSync.Core.Reposts.source-aliases.json")!;
        return JsonSerializer.Deserialize<AliasTable>(json, JsonSerializerOptions.Web)!;
    }

    private sealed record AliasTable(string Basis, IReadOnlyList<string> Self, IReadOnlyList<AliasGroup> Groups);

    private sealed record AliasGroup(string Name, IReadOnlyList<string> Hosts, IReadOnlyList<string> Aliases);
}

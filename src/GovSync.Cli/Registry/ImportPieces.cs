using GovSync.Core.Sites;

namespace GovSync.Cli.Registry;

/// <summary>Sites with their channels, as one request puts them in.</summary>
internal sealed record ImportPiece(IReadOnlyList<Site> Sites, IReadOnlyList<Channel> Channels);

/// <summary>Takes an import apart, so that each request ends soon.</summary>
internal static class ImportPieces
{
    // About 440 sites of 14,000: a second or two each. Whole groups, as the server saves group by group.
    private const int GroupsAPiece = 8;

    public static IReadOnlyList<ImportPiece> Of(RegistryCsvReading registry)
    {
        var channels = registry.Channels.ToLookup(channel => channel.SiteCode, StringComparer.Ordinal);
        return
        [
            .. registry.Sites.GroupBy(site => SiteGroup.NumberOf(site.Code) / GroupsAPiece).OrderBy(groups => groups.Key)
                .Select(groups => new ImportPiece([.. groups], [.. groups.SelectMany(site => channels[site.Code])])),
        ];
    }
}

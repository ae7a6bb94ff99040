using Azure.Data.Tables;
using GovSync.Core.Sites;

namespace GovSync.Functions.Reposts;

/// <summary>What <see cref="DueLooks"/> read.</summary>
/// <param name="Open">All open tasks of the groups.</param>
/// <param name="Due">Those that are due for a look.</param>
/// <param name="Rows">The tasks' rows, by site and release.</param>
/// <param name="Sites">By site id code.</param>
/// <param name="Reposts">Repost channels by site id code.</param>
public sealed record GroupLooks(
    IReadOnlyList<OpenTask> Open,
    IReadOnlyList<OpenTask> Due,
    IReadOnlyDictionary<(string SiteCode, string ReleaseId), TableEntity> Rows,
    IReadOnlyDictionary<string, Site> Sites,
    ILookup<string, Channel> Reposts)
{
    public static GroupLooks Together(IReadOnlyList<GroupLooks> parts) => new(
        [.. parts.SelectMany(part => part.Open)],
        [.. parts.SelectMany(part => part.Due)],
        parts.SelectMany(part => part.Rows).ToDictionary(),
        parts.SelectMany(part => part.Sites).ToDictionary(StringComparer.Ordinal),
        parts.SelectMany(part => part.Reposts.SelectMany(site => site)).ToLookup(channel => channel.SiteCode, StringComparer.Ordinal));
}

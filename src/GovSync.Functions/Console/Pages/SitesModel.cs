using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <param name="Search">What the visitor looks for; null = all sites.</param>
public sealed record SitesModel(Paging<Site> Page, string? Search);

/// <summary>One site with its tasks.</summary>
/// <param name="Open">Nearest deadline first.</param>
/// <param name="Months">This month's tasks, then last month's, by deadline.</param>
/// <param name="Releases">The releases of all these tasks, by id.</param>
public sealed record SiteModel(
    Site Site,
    IReadOnlyList<RepostTask> Open,
    IReadOnlyList<(string Month, IReadOnlyList<RepostTask> Tasks)> Months,
    IReadOnlyDictionary<string, Release> Releases);

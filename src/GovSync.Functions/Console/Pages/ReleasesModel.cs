using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>A week of releases.</summary>
/// <param name="IsAll">False = the important ones only.</param>
/// <param name="IsLatest">The week is the present one.</param>
public sealed record ReleasesModel(
    Paging<ReleaseLine> Page, DateOnly From, DateOnly To, bool IsAll, bool IsLatest, IReadOnlyDictionary<string, Site> Sites);

/// <summary>A release in the list.</summary>
/// <param name="States">How many sites are in which state.</param>
public sealed record ReleaseLine(Release Release, IReadOnlyDictionary<Timeliness, int> States);

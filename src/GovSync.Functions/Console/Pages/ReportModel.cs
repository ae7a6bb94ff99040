using GovSync.Core.Compliance;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>A month's lag report.</summary>
/// <param name="Page">Most misses first.</param>
/// <param name="IsCountedNow">True = from the tasks as they are now; false = as closed at night.</param>
public sealed record ReportModel(
    Month Month, bool IsCountedNow, IReadOnlyList<SiteMonth> All, Paging<SiteMonth> Page, IReadOnlyDictionary<string, Site> Sites)
{
    public int Sum(Func<ComplianceTotals, int> of) => All.Sum(month => of(month.Totals));

    public string NameOf(string siteCode) => Sites.TryGetValue(siteCode, out var site) ? site.Name : siteCode;
}

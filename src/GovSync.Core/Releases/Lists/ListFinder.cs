using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>
/// Finds a page's lists by themselves: items of one parent and kind, each with one titled link. Shown dates tell a list from
/// navigation; where there are none, dates in the links' paths do; where there are none either, long titles.
/// </summary>
internal static class ListFinder
{
    private const int MinUndatedItems = 3;
    private const double MinPathTitleLength = 8;
    private const double MinBareTitleLength = 12;

    /// <summary>
    /// A page with so many dated lists, or with more undated entries than dated ones, is a portal's index: its undated lists
    /// count too. On a column's page they are sidebars.
    /// </summary>
    private const int ListsOfAnIndexPage = 3;

    /// <summary>Entries of all lists, in document order, each target once.</summary>
    public static IReadOnlyList<ListLink> Find(HtmlNode root)
    {
        var links = ListLinks.In(root);
        ListDates.Give(links);
        var groups = links.GroupBy(link => (link.Item.ParentNode, link.Item.Name)).Select(group => group.ToList()).ToList();
        var dated = WithoutBeside([.. groups.Where(IsDated)]);
        var byPath = groups.Where(group => !IsDated(group) && IsDatedByPath(group)).ToList();
        var isIndexPage = dated.Count >= ListsOfAnIndexPage || byPath.Sum(group => group.Count) >= dated.Sum(group => group.Count);
        var chosen = isIndexPage ? [.. dated, .. byPath] : dated;
        if (chosen.Count == 0)
        {
            chosen = [.. groups.Where(IsLongTitled)];
        }

        var kept = chosen.SelectMany(group => group).ToHashSet();
        return [.. links.Where(kept.Contains).GroupBy(link => link.Target).Select(Best)];
    }

    /// <summary>A headline above a list repeats an entry of it: the one with the date is meant.</summary>
    public static ListLink Best(IEnumerable<ListLink> sameTarget) =>
        sameTarget.OrderBy(link => link.ShownDate is null ? 1 : 0).First();

    private static bool IsDated(List<ListLink> group)
    {
        var dated = group.Count(link => link.IsDateShown);
        return dated * 2 >= group.Count && (dated >= 2 || (dated == 1 && ListLinks.IsItemTag(group[0].Item)));
    }

    /// <summary>A sidebar's dated list (热点, 推荐) goes, unless the page has no other.</summary>
    private static List<List<ListLink>> WithoutBeside(List<List<ListLink>> groups)
    {
        var main = groups.Where(group => !Around(group[0].Item).Any(node =>
            node.Name is "aside" or "footer" or "nav" || IsNamed(node, PageHints.BuiltIn.Beside))).ToList();
        return main.Count > 0 ? main : groups;
    }

    private static bool IsDatedByPath(List<ListLink> group) =>
        group.Count >= MinUndatedItems
        && group.Count(link => link.PathDate is not null || ListDate.MonthInPath(link.Href) is not null) * 5 >= group.Count * 4
        && group.Average(link => link.Title.Length) >= MinPathTitleLength
        && !IsNavigation(group[0].Item);

    private static bool IsLongTitled(List<ListLink> group) =>
        group.Count >= MinUndatedItems
        && group.Average(link => link.Title.Length) >= MinBareTitleLength
        && group.Count(link => link.Href.Any(char.IsAsciiDigit)) * 5 >= group.Count * 4
        && !IsNavigation(group[0].Item);

    private static bool IsNavigation(HtmlNode item) => Around(item).Any(node =>
        node.Name is "nav" or "footer" or "header" or "aside" || IsNamed(node, PageHints.BuiltIn.Navigation));

    private static IEnumerable<HtmlNode> Around(HtmlNode item) => item.AncestorsAndSelf().Take(8);

    private static bool IsNamed(HtmlNode node, IReadOnlyList<string> hints)
    {
        var names = $"{node.GetAttributeValue("class", "")} {node.Id}";
        return hints.Any(hint => names.Contains(hint, StringComparison.OrdinalIgnoreCase));
    }
}

namespace GovSync.Core.Sites;

/// <summary>Sites of places without a division code, as development zones: they have the code of the nearest parent that has one.</summary>
public static class ParentDivision
{
    /// <summary>The registry as the rules see it. A site none of whose parents has a code stays without.</summary>
    public static IEnumerable<Site> Fill(IReadOnlyDictionary<string, Site> registered) => registered.Values.Select(site =>
        site.DivisionCode.Length > 0 || FirstWithCode(site, registered) is not { } above
            ? site
            : site with { DivisionCode = above.DivisionCode, DivisionOf = above.Code });

    /// <summary>The nearest site above, breadth first, that has a code; null = none. Parents in a circle end the search.</summary>
    private static Site? FirstWithCode(Site site, IReadOnlyDictionary<string, Site> registered)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { site.Code };
        var left = new Queue<string>(site.Parents);
        while (left.TryDequeue(out var code))
        {
            if (!seen.Add(code) || registered.GetValueOrDefault(code) is not { } parent)
            {
                continue;
            }

            if (parent.DivisionCode.Length > 0)
            {
                return parent;
            }

            foreach (var next in parent.Parents)
            {
                left.Enqueue(next);
            }
        }

        return null;
    }
}

using System.Collections;

namespace GovSync.Core.Markup;

/// <summary>The attributes of an element in their order; of doubled ones the first counts, as in browsers.</summary>
internal sealed class HtmlAttributes(IReadOnlyList<HtmlAttribute> all) : IReadOnlyCollection<HtmlAttribute>
{
    public static readonly HtmlAttributes None = new([]);

    public int Count => all.Count;

    /// <summary>By name in any case; null if there is none.</summary>
    public HtmlAttribute? this[string name]
    {
        get
        {
            for (var i = 0; i < all.Count; i++)
            {
                if (string.Equals(all[i].Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return all[i];
                }
            }

            return null;
        }
    }

    public IEnumerator<HtmlAttribute> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

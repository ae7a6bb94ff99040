using System.Collections.Frozen;
using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// The meta tags that the annex of 国办发〔2017〕47号 demands of every page, and the older ones that portals had before;
/// names in any case, values in their order, doubled ones kept.
/// </summary>
internal sealed class MetaTags
{
    private static readonly FrozenSet<string> EmptyValues =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "null", "undefined", "none", "无", "-", "--", "/");

    /// <summary>More values of one tag are no contradiction but an attack on who compares them.</summary>
    private const int MostValues = 16;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(HtmlPage page)
    {
        foreach (var element in page.Elements)
        {
            if (element.Name == "meta")
            {
                Add(element);
            }
        }
    }

    /// <summary>First value of the first of the names that has one; null if none has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>All values of a tag, the same one once.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    private void Add(HtmlNode meta)
    {
        var name = HtmlPage.Attribute(meta, "name");
        name = name.Length > 0 ? name : HtmlPage.Attribute(meta, "property");
        var value = HtmlPage.Attribute(meta, "content");
        if (name.Length == 0 || value.Length == 0 || EmptyValues.Contains(value) || IsTemplate(value))
        {
            return;
        }

        if (!_values.TryGetValue(name, out var values))
        {
            _values[name] = values = [];
        }

        if (values.Count < MostValues && !values.Contains(value))
        {
            values.Add(value);
        }
    }

    /// <summary>A place-holder that the site's template engine left unfilled.</summary>
    private static bool IsTemplate(string value)
        => value.Contains("{{", StringComparison.Ordinal) || value.Contains("${", StringComparison.Ordinal);
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GovSync.Core.Markup;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// The meta tags that the annex of 国办发〔2017〕47号 demands of every page, and the older ones that portals had before;
/// names in any case, values in their order, doubled ones kept.
/// </summary>
internal sealed partial class MetaTags
{
    private const int MaxTag = 2500;

    private static readonly FrozenSet<string> EmptyValues =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "null", "undefined", "none", "无", "-", "--", "/");

    private static readonly FrozenSet<string> Attributes =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "name", "content", "property", "http-equiv", "charset", "scheme", "lang", "id", "itemprop", "/");

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
        var value = Whole(meta) ?? HtmlPage.Attribute(meta, "content");
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

    /// <summary>
    /// The content of a tag with quotes inside its quotes (content="关于"十四五"规划的通知"): it ends where the tag or another attribute follows.
    /// Null where the tag is sound.
    /// </summary>
    private static string? Whole(HtmlNode meta)
        => meta.Attributes.All(attribute => Attributes.Contains(attribute.Name)) || Content().Match(Written(meta)) is not { Success: true } content
            ? null
            : WhiteSpace.Fold(HtmlEntity.DeEntitize(content.Groups["value"].Value));

    /// <summary>The markup from the tag on: the parser's own copy of a broken tag is not what the page has.</summary>
    private static string Written(HtmlNode meta)
    {
        var markup = meta.OwnerDocument.Text;
        return meta.StreamPosition < markup.Length ? markup.Substring(meta.StreamPosition, Math.Min(MaxTag, markup.Length - meta.StreamPosition)) : "";
    }

    [GeneratedRegex(
        @"^<meta\s[^>]{0,200}?\bcontent\s{0,4}=\s{0,4}(?<quote>[""'])(?<value>.{0,2000}?)\k<quote>\s{0,8}(/?>|(?=\s(name|property|http-equiv|scheme|lang|id)\s{0,4}=))",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Content();

    /// <summary>A place-holder that the site's template engine left unfilled.</summary>
    private static bool IsTemplate(string value)
        => value.Contains("{{", StringComparison.Ordinal) || value.Contains("${", StringComparison.Ordinal);
}

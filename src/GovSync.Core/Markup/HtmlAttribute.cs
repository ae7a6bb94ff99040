namespace GovSync.Core.Markup;

/// <summary>An attribute as written: entities are not resolved. Most values of a page are never asked for, so none is cut out before.</summary>
internal sealed class HtmlAttribute(string name, string markup, Range place)
{
    private string? _value;

    /// <summary>In lower case.</summary>
    public string Name { get; } = name;

    public string Value => _value ??= markup[place];
}

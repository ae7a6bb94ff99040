using System.Collections.Frozen;

namespace GovSync.Core.Markup;

/// <summary>What the parser must know of an element of a name.</summary>
[Flags]
internal enum ElementRole
{
    /// <summary>Inline: span, a, font, and every name not known.</summary>
    None = 0,

    /// <summary>Has neither content nor end tag.</summary>
    Void = 1,

    /// <summary>Its content is text up to its end tag.</summary>
    RawText = 2,

    /// <summary>Holds others; an end tag of an inline element does not reach beyond it.</summary>
    Block = 4,

    /// <summary>Ends a paragraph that stands open.</summary>
    EndsParagraph = 8,

    /// <summary>A part of a table.</summary>
    TablePart = 16,

    /// <summary>End tags inside do not close what is open outside.</summary>
    Scope = 32,
}

/// <summary>The elements that the parser treats in a way of their own, after the rules of HTML for tags that authors leave out.</summary>
/// <param name="Name">In lower case.</param>
internal sealed record ElementKind(string Name, ElementRole Role)
{
    private const ElementRole Box = ElementRole.Block | ElementRole.EndsParagraph;

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> Known = All()
        .ToFrozenDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static ElementKind Of(ReadOnlySpan<char> name) =>
        Known.TryGetValue(name, out var kind) ? kind : new(name.ToString().ToLowerInvariant(), ElementRole.None);

    public bool Is(ElementRole role) => (Role & role) != 0;

    private static IEnumerable<ElementKind> All() =>
    [
        .. Kinds(ElementRole.Void, "area base br col embed hr img input link meta param source track wbr frame keygen bgsound"),
        .. Kinds(ElementRole.RawText, "script style textarea title xmp noframes noembed iframe"),
        .. Kinds(
            Box,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
            + "hgroup main menu nav ol p pre section summary ul li dd dt"),
        .. Kinds(ElementRole.Block, "html head body noscript select object button applet marquee"),
        .. Kinds(Box | ElementRole.Scope, "table"),
        .. Kinds(ElementRole.Block | ElementRole.TablePart | ElementRole.Scope, "td th caption"),
        .. Kinds(ElementRole.Block | ElementRole.TablePart, "tr tbody thead tfoot colgroup"),
        .. Kinds(ElementRole.None, "a abbr b big cite code em font i label s small span strike strong sub sup u option optgroup"),
    ];

    private static IEnumerable<ElementKind> Kinds(ElementRole role, string names) => names.Split(' ').Select(name => new ElementKind(name, role));
}

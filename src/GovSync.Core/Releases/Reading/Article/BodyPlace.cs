using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Where the body text stands.</summary>
/// <param name="Element">The element that holds it.</param>
/// <param name="Clutter">Elements inside that do not belong to it.</param>
/// <param name="IsKnown">It is a container of a known system, which holds the body and nothing else.</param>
internal sealed record BodyPlace(HtmlNode Element, IReadOnlySet<HtmlNode> Clutter, bool IsKnown = false);

using HtmlAgilityPack;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Where the body text stands.</summary>
/// <param name="Element">The element that holds it.</param>
/// <param name="Clutter">Elements inside that do not belong to it.</param>
internal sealed record BodyPlace(HtmlNode Element, IReadOnlySet<HtmlNode> Clutter);

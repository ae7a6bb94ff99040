using DemoGovernment.Scripting;

namespace DemoGovernment.Sites;

/// <summary>The page on which a site publishes a document of its own.</summary>
internal static class Publication
{
    public static Item Of(ScenarioDocument document, DemoSite site, int id) => new()
    {
        Id = id,
        Site = site,
        Column = site.ColumnOf(document.Column),
        At = document.At,
        DeclaredAt = document.At,
        Document = document.Id,
        Title = document.Title,
        Number = document.Number,
        IssuingBody = document.IssuingBody,
        SignedAt = SignedAt(document),
        Paragraphs = TextOf(document),
        Source = document.Source ?? site.SourceName ?? site.SponsoringBody,
        Attachments = [.. document.Attachments.Select(file => new ItemAttachment(file.File, file.Name, site.Key))],
        Links = [.. LinksOf(document, site)],
    };

    public static TimeSpan? SignedAt(ScenarioDocument document) =>
        document.IssuingBody is null ? null : document.At - TimeSpan.FromDays(document.SignedDaysBefore);

    /// <summary>The document's text with its number above it, as it is printed.</summary>
    public static IReadOnlyList<string> TextOf(ScenarioDocument document)
    {
        var text = Embedded.Paragraphs(document.Id) ?? [];
        return document.Number is { } number ? [$"^{number}", .. text] : text;
    }

    private static IEnumerable<ItemLink> LinksOf(ScenarioDocument document, DemoSite site)
    {
        if (document.LinksInterpretation is { } interpretation)
        {
            yield return new ItemLink("相关解读", "", site.Key, interpretation);
        }

        if (document.Interprets is { } policy)
        {
            yield return new ItemLink("相关文件", "", site.Key, policy);
        }
    }
}

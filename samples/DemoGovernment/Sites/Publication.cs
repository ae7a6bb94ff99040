using DemoGovernment.Scripting;

namespace DemoGovernment.Sites;

/// <summary>The page on which a site publishes a document of its own.</summary>
internal static class Publication
{
    /// <summary>The page's states, the first one first.</summary>
    public static IEnumerable<Item> Of(ScenarioDocument document, DemoSite site, int id)
    {
        var first = Page(document, site, document.Column, document.At, id);
        if (document.Edit is not { } edit)
        {
            return [first];
        }

        return [first with { Until = edit.At }, first with { At = edit.At, Paragraphs = TextOf(document, edit.At) }];
    }

    /// <summary>The page of another portal that publishes the same document.</summary>
    public static Item Again(ScenarioDocument document, Republication other, DemoSite site, int id) =>
        Page(document, site, other.Column, document.At + other.After, id) with { Links = [] };

    private static Item Page(ScenarioDocument document, DemoSite site, string column, TimeSpan at, int id) => new()
    {
        Id = id,
        Site = site,
        Column = site.ColumnOf(column),
        At = at,
        Until = document.WithdrawnAt,
        DeclaredAt = at,
        Document = document.Id,
        Title = document.Title,
        Number = document.Number,
        IssuingBody = document.IssuingBody,
        SignedAt = SignedAt(document),
        Paragraphs = TextOf(document, at),
        Source = document.Source ?? site.SourceName ?? site.SponsoringBody,
        Attachments = [.. document.Attachments.Select(file => new ItemAttachment(file.File, file.Name, site.Key))],
        Links = [.. LinksOf(document, site)],
    };

    public static TimeSpan? SignedAt(ScenarioDocument document) =>
        document.IssuingBody is null ? null : document.At - TimeSpan.FromDays(document.SignedDaysBefore);

    /// <summary>The document's text as its source shows it at that offset, with its number above it.</summary>
    public static IReadOnlyList<string> TextOf(ScenarioDocument document, TimeSpan at)
    {
        IReadOnlyList<string> text = Embedded.Paragraphs(document.Id) ?? [];
        if (document.Edit is { } edit && at >= edit.At)
        {
            text = [.. new Alteration(edit.Replace, edit.With).Of(text)];
        }

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

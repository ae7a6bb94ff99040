using DemoGovernment.Scripting;
using GovSync.Core.Sites;

namespace DemoGovernment.Sites;

/// <summary>Makes the page by which a site answers a document that it has to repost.</summary>
internal sealed class RepostPage(RepostDuty duty)
{
    private readonly Behaviour behaviour = duty.Behaviour;
    private readonly ScenarioDocument document = duty.Document;

    /// <summary>The page's states, the first one first.</summary>
    public IEnumerable<Item> Build(int id)
    {
        var removedAt = document.At + behaviour.RemovedAfter;
        var first = First(id) with { Until = document.At + behaviour.Becomes?.After ?? removedAt };
        return behaviour.Becomes is { } rework
            ? [first, first with { At = document.At + rework.After, Until = removedAt, Paragraphs = Reworked(rework) }]
            : [first];
    }

    private Item First(int id) => new()
    {
        Id = id,
        Site = duty.Site,
        Column = duty.Site.Columns.First(column => column.Kind == ChannelKind.Reposts),
        At = document.At + behaviour.After,
        DeclaredAt = document.At + (behaviour.Declares ?? behaviour.After),
        Prints = behaviour.Prints,
        IsMislabelled = behaviour.Mislabels,
        Document = document.Id,
        IsRepost = true,
        Title = behaviour.Title ?? document.Title,
        Number = behaviour.Action == SiteAction.LocalPlan ? null : document.Number,
        IssuingBody = behaviour.Action == SiteAction.LocalPlan ? duty.Site.SponsoringBody : document.IssuingBody,
        SignedAt = Publication.SignedAt(document),
        Paragraphs = Paragraphs(),
        Source = Source(),
        Attachments = behaviour.Action == SiteAction.Repost ? Attachments() : [],
        Links = behaviour.Action == SiteAction.LinkOnly
            ? [new ItemLink("原文链接", document.Title, duty.Publisher.Key, document.Id)]
            : [],
    };

    private string? Source() => behaviour switch
    {
        { Source: "" } => null,
        { Source: { } named } => named,
        { Action: SiteAction.LocalPlan } => duty.Site.SponsoringBody,
        _ => duty.Publisher.SourceName,
    };

    private IReadOnlyList<string> Paragraphs() => behaviour.Action switch
    {
        SiteAction.Repost => Altered(),
        SiteAction.LinkOnly => [$"{duty.Publisher.SourceName}已发布《{document.Title}》，全文请点击下方链接查看。"],
        SiteAction.LocalPlan => Embedded.Paragraphs("local-plan") ?? [],
        SiteAction.Never => [],
    };

    private IReadOnlyList<string> Altered()
    {
        IEnumerable<string> lines = Publication.TextOf(document, behaviour.IsStale ? document.At : document.At + behaviour.After);
        if (behaviour.Keeps is { } count)
        {
            lines = lines.Take(count);
        }

        if (behaviour.Drops is { } start)
        {
            lines = lines.Where(line => !line.StartsWith(start, StringComparison.Ordinal));
        }

        if (behaviour.Alters is { } change)
        {
            lines = change.Of(lines);
        }

        return [.. behaviour.WidensDigits ? lines.Select(Widen) : lines];
    }

    private IReadOnlyList<string> Reworked(Rework rework)
    {
        var lines = rework.Updates ? Publication.TextOf(document, document.At + rework.After) : Altered();
        return rework.Alters is { } change ? [.. change.Of(lines)] : lines;
    }

    private static string Widen(string line) =>
        string.Concat(line.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + '０') : letter));

    private IReadOnlyList<ItemAttachment> Attachments() => behaviour.Attachments switch
    {
        AttachmentCare.Copy => [.. document.Attachments.Select(file => new ItemAttachment(file.File, file.Name, duty.Site.Key))],
        AttachmentCare.Hotlink => [.. document.Attachments.Select(file => new ItemAttachment(file.File, file.Name, duty.Publisher.Key))],
        AttachmentCare.Drop => [],
    };
}

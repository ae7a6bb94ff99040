using GovSync.Core.Releases.Reading;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>Reads a page of a government site from its bytes.</summary>
public static class PageReader
{
    /// <summary>Never throws for what a page may hold: an empty or broken page gives empty fields.</summary>
    /// <param name="contentType">The response's Content-Type header; null if unknown.</param>
    /// <param name="url">The page's own absolute address; null if unknown.</param>
    public static PageReading Read(ReadOnlyMemory<byte> bytes, string? contentType = null, string? url = null)
    {
        var decoded = PageDecoder.Decode(bytes, contentType);
        return Read(decoded.Text, decoded.Charset, url);
    }

    internal static PageReading Read(string markup, string charset, string? url)
    {
        var whole = PageSource.Of(markup);
        var title = PageTitle.Of(whole);
        var source = whole.WithHeadApart(title);
        var links = PageLinks.Of(source, url);
        var facts = FactsOf(source, title);
        return new PageReading
        {
            Title = facts.Title,
            DocumentNumber = facts.DocumentNumber,
            IssuingBodies = facts.IssuingBodies,
            PublishedAt = facts.PublishedAt,
            Source = facts.Source,
            SiteName = source.Meta.First("SiteName"),
            SiteIdCode = source.Meta.First("SiteIDCode"),
            ColumnName = facts.ColumnName,
            ColumnType = facts.ColumnType,
            Text = string.Join('\n', source.BodyLines),
            Attachments = links.Attachments,
            Links = links.Links,
            RepealMark = RepealMarks.Of(source, facts.Title),
            Charset = charset,
            Kind = facts.Kind,
            IsKindCertain = facts.JudgedKind!.IsCertain,
            KindReasons = facts.JudgedKind.Reasons,
            Importance = ImportanceJudge.Judge(facts),
            Url = url,
        };
    }

    private static PageFacts FactsOf(PageSource source, string title)
    {
        var facts = new PageFacts
        {
            Title = title,
            ColumnName = source.Meta.First("ColumnName"),
            ColumnType = source.Meta.First("ColumnType"),
            Source = PageAttribution.SourceOf(source),
            Lines = source.BodyLines,
            IsList = source.IsList,
            HasDocumentTable = source.Fields.First(PageField.DocumentNumber) is not null || source.Fields.First(PageField.IssuingBody) is not null,
            PublishedAt = PageTimes.PublishedAt(source),
            WrittenAt = PageTimes.WrittenAt(source),
        };
        return Judged(facts, source.Fields);
    }

    /// <summary>Kind, number and bodies, in this order: whose number a page prints depends on what it is.</summary>
    internal static PageFacts Judged(PageFacts facts, LabelledFields? fields)
    {
        var title = Script.Simplified(facts.Title);
        var lines = Script.Simplified(facts.Lines);
        var kind = KindJudge.Judge(facts with { Title = title, Lines = lines });
        var number = OwnHeader.NumberOf(fields, title, lines, kind.Kind);
        return facts with
        {
            JudgedKind = kind,
            DocumentNumber = number,
            IssuingBodies = OwnHeader.BodiesOf(fields, title, lines, number),
            WrittenAt = facts.WrittenAt ?? OwnHeader.SignedAt(lines),
        };
    }
}

using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>Readings of what is known of a page without its bytes.</summary>
public static class PageReadings
{
    /// <summary>A reading from parts; what is not given is read from <paramref name="html"/> or judged from the rest.</summary>
    /// <param name="text">Body text; may be an excerpt.</param>
    /// <param name="html">Markup of the page or of its body.</param>
    public static PageReading FromParts(
        string? title, string? url, DeclaredTime? publishedAt, string? source, string? text, string? html)
    {
        var read = PageReader.Read(html ?? "", "utf-8", url);
        var lines = text is null
            ? read.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [.. text.ReplaceLineEndings("\n").Split('\n').Select(WhiteSpace.Fold).Where(line => line.Length > 0)];
        var facts = PageReader.Judged(
            new PageFacts
            {
                Title = title is null ? read.Title : WhiteSpace.Fold(title),
                ColumnName = read.ColumnName,
                ColumnType = read.ColumnType,
                Source = WhiteSpace.FoldOrNull(source) ?? read.Source,
                Lines = lines,
                PublishedAt = publishedAt ?? read.PublishedAt,
            },
            fields: null);
        return read with
        {
            Title = facts.Title,
            Source = facts.Source,
            Text = string.Join('\n', lines),
            PublishedAt = facts.PublishedAt,
            DocumentNumber = read.DocumentNumber ?? facts.DocumentNumber,
            IssuingBodies = read.IssuingBodies.Count > 0 ? read.IssuingBodies : facts.IssuingBodies,
            Kind = facts.Kind,
            IsKindCertain = facts.JudgedKind!.IsCertain,
            KindReasons = facts.JudgedKind.Reasons,
            Importance = ImportanceJudge.Judge(facts),
            IsWhole = html is not null,
        };
    }
}

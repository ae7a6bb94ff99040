using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>A link that may be an entry's title.</summary>
internal sealed class ListLink
{
    public required HtmlNode Node { get; init; }

    /// <summary>As written; empty for an element that leads somewhere only by script.</summary>
    public required string Href { get; init; }

    public required string Title { get; init; }

    /// <summary>What makes two links one: the picture and the title of an entry lead to the same place.</summary>
    public string Target => Href.Length > 0 ? Href : Title;

    /// <summary>Belongs to another link's entry (its column, its interpretation), is none itself.</summary>
    public bool IsSecondary { get; set; }

    /// <summary>The element that holds this entry and no other.</summary>
    public HtmlNode Item { get; set; } = null!;

    /// <summary>A date that stands in the item, seen by a reader; null if there is none.</summary>
    public DeclaredTime? ShownDate { get; set; }

    /// <summary>True also for a month and day whose year nothing tells.</summary>
    public bool IsDateShown { get; set; }

    /// <summary>A date in brackets at the end of the link's own text; null if there is none.</summary>
    public DeclaredTime? TitleDate { get; init; }

    public DateOnly? PathDate { get; init; }

    public DeclaredTime? Date => ShownDate
        ?? (PathDate is { } day ? new DeclaredTime(ChinaTime.StartOf(day), TimePrecision.Day) : null);
}

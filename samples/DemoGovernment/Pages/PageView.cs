using DemoGovernment.Scripting;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>A link as a page prints it.</summary>
internal sealed record PrintedLink(string Heading, string Text, string Href);

/// <summary>An article page with everything resolved that a template prints.</summary>
internal sealed record PageView
{
    public required DemoSite Site { get; init; }

    public required Column Column { get; init; }

    /// <summary>Host and port.</summary>
    public required string Authority { get; init; }

    public required string Path { get; init; }

    public required int Id { get; init; }

    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? IssuingBody { get; init; }

    /// <summary>Day of signing (成文日期), Beijing time.</summary>
    public DateTimeOffset? Signed { get; init; }

    /// <summary>Declared time of publication, Beijing time.</summary>
    public required DateTimeOffset Published { get; init; }

    public required PrintedTime Prints { get; init; }

    public bool IsMislabelled { get; init; }

    public string? Source { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public required IReadOnlyList<PrintedLink> Attachments { get; init; }

    public required IReadOnlyList<PrintedLink> Links { get; init; }

    /// <summary>The time of publication as the page may print it; null = not at all.</summary>
    public string? Time(string minuteFormat, string dayFormat) => Prints switch
    {
        PrintedTime.Minute => Html.Date(Published, minuteFormat),
        PrintedTime.Midnight => Html.Date(new(Published.Date, Published.Offset), minuteFormat),
        PrintedTime.Day => Html.Date(Published, dayFormat),
        PrintedTime.None => null,
    };
}

/// <summary>One page of a column's list, newest first.</summary>
internal sealed record ListView
{
    public required DemoSite Site { get; init; }

    public required Column Column { get; init; }

    public required string Authority { get; init; }

    public required IReadOnlyList<PageView> Entries { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    public required int PageCount { get; init; }

    /// <summary>All columns of the site, for its navigation.</summary>
    public IReadOnlyList<Column> Columns => Site.Columns;
}

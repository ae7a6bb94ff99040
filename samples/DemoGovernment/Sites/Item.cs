using DemoGovernment.Scripting;

namespace DemoGovernment.Sites;

/// <summary>A page that a site shows from some instant on.</summary>
internal sealed record Item
{
    /// <summary>Unique within its site; part of its address.</summary>
    public required int Id { get; init; }

    public required DemoSite Site { get; init; }

    public required Column Column { get; init; }

    /// <summary>When it appears.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>When it is taken down, or another state of the same page takes its place; null = it stays.</summary>
    public TimeSpan? Until { get; init; }

    /// <summary>What it declares, right or wrong.</summary>
    public required TimeSpan DeclaredAt { get; init; }

    public PrintedTime Prints { get; init; }

    /// <summary>Its bytes are in another encoding than it says.</summary>
    public bool IsMislabelled { get; init; }

    /// <summary>Document of the scenario that it is or reposts; null for the background.</summary>
    public string? Document { get; init; }

    /// <summary>True if it is that document's repost.</summary>
    public bool IsRepost { get; init; }

    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? IssuingBody { get; init; }

    /// <summary>Day of signing (成文日期) as an offset from the start; null = not shown.</summary>
    public TimeSpan? SignedAt { get; init; }

    /// <summary>A paragraph a line: <c>^</c> begins a centred, <c>&gt;</c> a right-aligned one.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Source line (来源); null = none printed.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<ItemAttachment> Attachments { get; init; } = [];

    /// <summary>Documents of the scenario that it links: with the heading above the link.</summary>
    public IReadOnlyList<ItemLink> Links { get; init; } = [];
}

/// <param name="HostKey">Key of the site on whose host the file stands.</param>
internal sealed record ItemAttachment(string File, string Name, string HostKey);

/// <param name="Heading">E.g. 相关解读.</param>
/// <param name="SiteKey">Key of the site whose page of the document is linked.</param>
internal sealed record ItemLink(string Heading, string Text, string SiteKey, string Document);

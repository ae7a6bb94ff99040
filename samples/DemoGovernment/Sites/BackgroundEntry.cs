using GovSync.Core.Sites;

namespace DemoGovernment.Sites;

/// <summary>An older page that stands on sites before anything happens, as <c>background.json</c> has it.</summary>
internal sealed record BackgroundEntry
{
    /// <summary>Kinds of columns it may stand in.</summary>
    public required IReadOnlyList<ChannelKind> Kinds { get; init; }

    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? IssuingBody { get; init; }

    /// <summary>Null = the State portal's name on reposts, the site's own elsewhere.</summary>
    public string? Source { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }
}

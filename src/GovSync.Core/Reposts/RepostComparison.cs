namespace GovSync.Core.Reposts;

/// <summary>How faithful a page is to the original.</summary>
public enum Integrity
{
    Same,

    /// <summary>The document, with differences that matter.</summary>
    Altered,

    /// <summary>A part of the document, or an excerpt.</summary>
    Partial,

    /// <summary>Names and links the original without its text; never discharges by default.</summary>
    LinkOnly,

    /// <summary>Another text.</summary>
    Different,
}

/// <summary>Whether a repost names its source (来源).</summary>
public enum Attribution
{
    Present,
    Wrong,
    Missing,
}

public enum DifferenceKind
{
    Title,
    Number,
    Date,
    Amount,
    MissingParagraph,
    AddedParagraph,
    Text,
    AttachmentMissing,
    AttachmentOnSourceHost,

    /// <summary>Only between two versions of a source's page.</summary>
    AttachmentAdded,
}

/// <summary>One place where original and repost differ.</summary>
/// <param name="Original">The original's words there; null if it has none.</param>
/// <param name="Candidate">The repost's words there; null if it has none.</param>
public sealed record Difference(DifferenceKind Kind, string? Original, string? Candidate);

/// <summary>What a candidate page is to an original.</summary>
public sealed record RepostComparison
{
    public required Integrity Integrity { get; init; }

    /// <summary>Share of the original's text found in the candidate, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Share of the candidate's text found in the original, 0 to 1.</summary>
    public required double Fidelity { get; init; }

    public required Attribution Attribution { get; init; }

    /// <summary>The words found as source attribution; null if none.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>What decided verdict and attribution, in an editor's words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

namespace GovSync.Core.Releases;

/// <summary>What kind and importance are judged by.</summary>
internal sealed record PageFacts
{
    public required string Title { get; init; }

    public string? ColumnName { get; init; }

    public string? ColumnType { get; init; }

    public string? Source { get; init; }

    /// <summary>Body lines; may be an excerpt or empty.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Its text is mostly links: a column page.</summary>
    public bool IsList { get; init; }

    /// <summary>The page has a document table with a number or an issuing body.</summary>
    public bool HasDocumentTable { get; init; }

    public string? DocumentNumber { get; init; }

    public IReadOnlyList<string> IssuingBodies { get; init; } = [];

    public DeclaredTime? PublishedAt { get; init; }

    /// <summary>成文日期, from the table or the signature.</summary>
    public DeclaredTime? WrittenAt { get; init; }

    /// <summary>Null = not judged yet.</summary>
    public JudgedKind? JudgedKind { get; init; }

    public ReleaseKind Kind => JudgedKind?.Kind ?? ReleaseKind.Other;
}

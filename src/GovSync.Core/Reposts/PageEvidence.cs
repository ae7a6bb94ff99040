namespace GovSync.Core.Reposts;

/// <summary>
/// Evidence: how the page that a verdict cites was had, and who judged it. The bytes themselves, and those of the original, are kept; with
/// both, the page can be judged again.
/// </summary>
public sealed record PageEvidence
{
    /// <summary>SHA-256 of the page's bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Where the bytes are kept; null in tasks of before: under their hash.</summary>
    public EvidencePlace? Place { get; init; }

    /// <summary>SHA-256 of the bytes of the original that it was compared with; null if it was not read from bytes.</summary>
    public string? OriginalHash { get; init; }

    /// <summary>Where redirects led.</summary>
    public required string FinalUrl { get; init; }

    /// <summary>Null = the answer named none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Headers of the answer as "Name: value", in their order.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>When the page was asked for, UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the answer was whole, UTC.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The judge that compared it: <see cref="Reposts.JudgeVersion.Current"/> at that time.</summary>
    public required string JudgeVersion { get; init; }
}

/// <summary>A record of a WARC file (ISO 28500), compressed on its own.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Offset">In bytes, of the compressed record.</param>
/// <param name="Length">In bytes, compressed.</param>
public sealed record EvidencePlace(string File, long Offset, int Length);

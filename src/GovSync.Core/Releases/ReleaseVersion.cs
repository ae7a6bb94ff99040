using GovSync.Core.Reposts;

namespace GovSync.Core.Releases;

/// <summary>What a source did to a release; a closed list.</summary>
public enum ReleaseChange
{
    Published,

    /// <summary>Text, title, document number or attachments are others now (R37).</summary>
    Edited,

    /// <summary>The page is gone.</summary>
    Withdrawn,

    /// <summary>The page marks its document as repealed (已废止、失效, R35).</summary>
    Repealed,

    /// <summary>It was withdrawn, and the page is there again.</summary>
    Restored,
}

/// <summary>A release as it stood at its source from one instant to the next. All instants are UTC.</summary>
public sealed record ReleaseVersion
{
    /// <summary>1 = as it was first read.</summary>
    public required int Number { get; init; }

    public required ReleaseChange Change { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>SHA-256 of the page's bytes: the name of the blob in <c>originals</c>. A withdrawn version names the last page there was.</summary>
    public string? OriginalHash { get; init; }

    /// <summary>Names what counts of the page, as <see cref="ReleaseText.PrintOf"/> tells it; null in a first version.</summary>
    public string? Print { get; init; }

    /// <summary>The first reading that showed it: from here on sites can know it.</summary>
    public required DateTimeOffset ShownAt { get; init; }

    /// <summary>The last reading that showed the version before; null = there was none.</summary>
    public DateTimeOffset? UnchangedAt { get; init; }

    /// <summary>The reading that confirmed it; null in a first version.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>What is other than in the version before; "original" is that one's words, "candidate" this one's.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>What it rests on where that is not the text: the words of the mark, the status of the answer.</summary>
    public string? Grounds { get; init; }

    /// <summary>It has a page of its own to compare reposts with.</summary>
    public bool HasText => Change != ReleaseChange.Withdrawn;
}

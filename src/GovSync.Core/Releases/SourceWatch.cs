namespace GovSync.Core.Releases;

/// <summary>How a release is watched at its source. All instants are UTC.</summary>
public sealed record SourceWatch
{
    /// <summary>The latest reading, whatever came of it; null = none yet but the first.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The latest reading that showed the present version; null = none yet but the one that found it.</summary>
    public DateTimeOffset? UnchangedAt { get; init; }

    /// <summary>Of the latest page that showed the present version; null = none were given.</summary>
    public PageValidators? Validators { get; init; }

    /// <summary>A change that was seen and is not believed yet.</summary>
    public PendingChange? Pending { get; init; }

    /// <summary>Why the latest reading said nothing about the release; null = it did.</summary>
    public string? Doubt { get; init; }
}

namespace GovSync.Core.Releases;

/// <summary>What one more reading of a release's page at its source came to.</summary>
public abstract record SourceReading
{
    private SourceReading()
    {
    }

    /// <summary>When the reading began, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The source says that nothing changed since the page was read last (304).</summary>
    public sealed record NotModified : SourceReading;

    /// <param name="OriginalHash">Name of the page's bytes in <c>originals</c>.</param>
    /// <param name="Validators">To ask the next time whether it changed; null = the source gave none.</param>
    public sealed record Page(PageReading Reading, string OriginalHash, PageValidators? Validators) : SourceReading;

    /// <summary>The page is gone (404 or 410) wherever the release was seen, while the source itself can be read.</summary>
    /// <param name="IsListed">The source's list still shows it, or does not reach back far enough to tell.</param>
    public sealed record Gone(int Status, bool IsListed) : SourceReading;

    /// <summary>Anything else: it says nothing about the release.</summary>
    public sealed record Unread(string Why) : SourceReading;
}

namespace GovSync.Core.Releases;

/// <summary>What a source yields, for whoever is about to register it.</summary>
public sealed record ChannelPreview
{
    private const int EntriesShown = 60;

    private static readonly string[] Cuts = ["...", "…"];

    /// <summary>Where redirects led.</summary>
    public required string Url { get; init; }

    public required string Format { get; init; }

    public string? Title { get; init; }

    /// <summary>All entries; <see cref="Entries"/> are the first of them.</summary>
    public int Count { get; init; }

    public IReadOnlyList<ChannelEntry> Entries { get; init; } = [];

    /// <summary>Entries that lead to no page: they are never read.</summary>
    public int WithoutAddress { get; init; }

    /// <summary>Entries without a readable time; their pages may have one.</summary>
    public int WithoutTime { get; init; }

    /// <summary>Titles that the source itself cuts short; their pages have the whole.</summary>
    public int CutTitles { get; init; }

    /// <summary>Times that lie ahead: the time's place or format is wrong, or the source's clock.</summary>
    public int InFuture { get; init; }

    /// <summary>Null = the list shows no further page, so that what falls off it between two scans is lost.</summary>
    public string? NextPage { get; init; }

    /// <summary>From the closed lists; null = it was read.</summary>
    public string? Fault { get; init; }

    public string? FaultDetail { get; init; }

    public static ChannelPreview Of(ChannelReading reading, string url, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new()
        {
            Url = url,
            Format = reading.Format,
            Title = reading.Title,
            Count = reading.Entries.Count,
            Entries = [.. reading.Entries.Take(EntriesShown)],
            WithoutAddress = reading.Entries.Count(entry => entry.Url is null),
            WithoutTime = reading.Entries.Count(entry => entry.PublishedAt is null),
            CutTitles = reading.Entries.Count(entry => Array.Exists(Cuts, cut => entry.Title.EndsWith(cut, StringComparison.Ordinal))),
            InFuture = reading.Entries.Count(entry => entry.PublishedAt is { } time && time.At > now),
            NextPage = reading.NextPage,
            Fault = reading.Fault?.ToString(),
            FaultDetail = reading.FaultDetail,
        };
    }

    /// <summary>A source that could not be fetched.</summary>
    public static ChannelPreview Unread(string url, string fault, string? detail) =>
        new() { Url = url, Format = "", Fault = fault, FaultDetail = detail };
}

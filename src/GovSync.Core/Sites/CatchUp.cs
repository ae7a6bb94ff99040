using GovSync.Core.Releases;

namespace GovSync.Core.Sites;

/// <summary>
/// Whether a list must be read on beyond its first page: the watermark is what was seen before, and as long as a page ends with something
/// that was not, more of the same may stand on the next.
/// </summary>
public static class CatchUp
{
    /// <summary>Pages of one list that are read in one scan; a scan goes on where the one before stopped.</summary>
    public const int PagesAScan = 5;

    /// <summary>Further pages that are read in all before a list is given up as another than it was.</summary>
    public const int PagesInAll = 20;

    /// <summary>
    /// How often a list is read anew whatever its server says ("not modified" for ever is a known disease of caches), and on to entries of
    /// two days before: what is listed late takes its place by date, which may be on a further page.
    /// </summary>
    public static readonly TimeSpan DeepEvery = TimeSpan.FromHours(6);

    private static readonly TimeSpan DeepBack = TimeSpan.FromDays(2);

    /// <summary>A document may be listed some days after its date.</summary>
    private static readonly TimeSpan ListedLate = TimeSpan.FromDays(7);

    /// <param name="deepAt">When the list was last read that deep; null = never.</param>
    public static bool MustReadDeep(DateTimeOffset? deepAt, DateTimeOffset now) => deepAt is not { } last || now - last >= DeepEvery;

    /// <summary>Whether a page ends with an entry so young that one listed late may stand behind it.</summary>
    /// <param name="lastSuccessAt">When the list was last read cleanly: what was listed late while it could not be is as young as it was then.</param>
    public static bool EndsYoung(IReadOnlyList<ChannelEntry> page, DateTimeOffset lastSuccessAt) =>
        page.LastOrDefault(entry => entry.Url is not null) is { } last && IsYoung(last, lastSuccessAt);

    /// <summary>An entry without a time is not young.</summary>
    public static bool IsYoung(ChannelEntry entry, DateTimeOffset lastSuccessAt)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.PublishedAt is { } time && time.At > lastSuccessAt - DeepBack;
    }

    /// <param name="page">The entries of the last page read, in its order.</param>
    /// <param name="isKnown">Whether an entry was seen before.</param>
    /// <param name="lastSuccessAt">When the channel was last read cleanly.</param>
    public static bool MustReadOn(IReadOnlyList<ChannelEntry> page, Func<ChannelEntry, bool> isKnown, DateTimeOffset lastSuccessAt)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(isKnown);
        var addressed = page.Where(entry => entry.Url is not null).ToList();
        return addressed.Count > 0
            && !isKnown(addressed[^1])
            && !addressed.TakeLast(3).All(entry => entry.PublishedAt is { } time && time.At < lastSuccessAt - ListedLate);
    }
}

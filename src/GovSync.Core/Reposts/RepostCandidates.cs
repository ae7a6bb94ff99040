using System.Security.Cryptography;
using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Which pages of a site may be the repost: titles and document numbers find them, the text decides later.</summary>
public static class RepostCandidates
{
    // Half of the title's pairs of characters: a prefix, a shortened or a re-ordered title still has them.
    private const double TitleShare = 0.5;

    /// <summary>
    /// Addresses worth reading, likeliest first: what was claimed or seen before, entries whose title or number fits, then entries
    /// published since under any other title, newest first, that no earlier look found to be another text.
    /// </summary>
    /// <param name="mostUntitled">How many of the last sort at most.</param>
    public static IReadOnlyList<string> Find(
        PageReading original, RepostTask task, IReadOnlyList<ChannelEntry> entries, int mostUntitled)
    {
        var known = new[] { task.RepostUrl, task.ClaimedUrl }.OfType<string>();
        var titled = entries.Where(entry => Fits(original, entry)).Select(entry => entry.Url);
        var publishedOn = ChinaTime.StartOf(ChinaTime.DayOf(task.PublishedAt));
        var untitled = entries
            .Where(entry => entry.Url is not null && (entry.PublishedAt is not { } declared || declared.At >= publishedOn))
            .Where(entry => !task.Rejected.Contains(NameOf(entry.Url!)) && !Fits(original, entry))
            .Select(entry => entry.Url)
            .Take(mostUntitled);
        return [.. known.Concat(titled.OfType<string>()).Concat(untitled.OfType<string>()).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// True if the list proves an absence: its oldest entry is from before the publication. A list without dates proves nothing.
    /// </summary>
    public static bool ReachesBack(IReadOnlyList<ChannelEntry> entries, DateTimeOffset publishedAt) =>
        entries.Any(entry => entry.PublishedAt is { } declared && declared.Latest < publishedAt);

    /// <summary>Short name of an address: twelve hex digits of its SHA-256.</summary>
    public static string NameOf(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..12];

    private static bool Fits(PageReading original, ChannelEntry entry)
    {
        var title = TextFold.Fold(entry.Title);
        return (original.DocumentNumber is { } number && title.Contains(TextFold.Fold(number), StringComparison.Ordinal))
            || Share(TextFold.Fold(original.Title), title) >= TitleShare;
    }

    /// <summary>Share of the original title's pairs of neighbouring characters that stand in the other title.</summary>
    private static double Share(string original, string title)
    {
        if (original.Length < 2)
        {
            return 0;
        }

        var pairs = Enumerable.Range(0, original.Length - 1).Select(at => original.Substring(at, 2)).ToHashSet(StringComparer.Ordinal);
        return (double)pairs.Count(pair => title.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }
}

using GovSync.Core.Releases.Feeds;
using GovSync.Core.Releases.Lists;
using GovSync.Core.Sites;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>Finds what is wrong with a source's row before anything is fetched.</summary>
public static class ShapeCheck
{
    /// <summary>Each fault: the column, what was found, what was expected; empty = sound.</summary>
    public static IEnumerable<(string Column, string Found, string Expected)> FaultsOf(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (channel.Charset is { } charset && !PageDecoder.IsCharset(charset))
        {
            yield return ("charset", charset, "utf-8, gb18030, gbk, gb2312 or big5");
        }

        if (channel.TimeFormat is { } format && !WrittenTime.IsFormat(format))
        {
            yield return ("timeFormat", format, "a format such as dd/MM/yyyy HH:mm, or unix, unixMs");
        }

        if (channel.LongestInterval is { } longest && longest < (channel.Interval ?? Channel.ShortestInterval))
        {
            yield return ("interval", $"{channel.Interval}~{longest}", "the shorter one first");
        }

        foreach (var (column, text) in PartsOf(channel))
        {
            if (text is not null && Complaint(channel.Format, text) is { } complaint)
            {
                yield return (column, text, complaint);
            }
        }
    }

    private static (string Column, string? Text)[] PartsOf(Channel channel) =>
        [("selector", channel.Selector), ("titleAt", channel.TitleAt), ("linkAt", channel.LinkAt), ("timeAt", channel.TimeAt)];

    /// <summary>Null = understood. What <see cref="ChannelFormat.Auto"/> will meet is not known yet: either will do.</summary>
    private static string? Complaint(ChannelFormat format, string text) => format switch
    {
        ChannelFormat.Json => JsonPath.Complaint(text),
        ChannelFormat.List => ItemPart.Complaint(text),
        ChannelFormat.Auto => ItemPart.Complaint(text) is { } complaint && JsonPath.Complaint(text) is not null ? complaint : null,
        // These say themselves what is what; a selector is not asked.
        ChannelFormat.Feed or ChannelFormat.Sitemap => null,
    };
}

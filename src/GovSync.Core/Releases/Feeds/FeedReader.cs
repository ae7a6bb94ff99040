namespace GovSync.Core.Releases.Feeds;

/// <summary>Reads an XML feed (RSS 0.9x, 1.0 (RDF), 2.0, Atom 0.3, 1.0) or a sitemap.</summary>
internal static class FeedReader
{
    /// <param name="text">Decoded text that begins with markup.</param>
    /// <param name="url">Address of the feed, the base of relative links; null if unknown.</param>
    public static ChannelReading Read(string text, string? url)
    {
        var (root, broken) = LenientXml.Read(text);
        if (root is null)
        {
            return ChannelFaults.Without(ChannelFault.BrokenXml, $"expected a feed, found XML that cannot be read: {broken}");
        }

        return root.Name.ToLowerInvariant() switch
        {
            "rss" or "rdf" or "channel" => Finish("rss", RssReader.Read(root, url), broken),
            "feed" => Finish("atom", AtomReader.Read(root, url), broken) with { NextPage = AtomReader.NextOf(root, url) },
            "urlset" => Finish("sitemap", ("", SitemapReader.Read(root, url)), broken),
            "sitemapindex" => ChannelFaults.Without(
                ChannelFault.UnknownFormat,
                $"expected a sitemap, found an index of {SitemapReader.PartsOf(root).Count}: register one of {string.Join(" ", SitemapReader.PartsOf(root).Take(5))}"),
            _ when broken is not null => ChannelFaults.Without(ChannelFault.BrokenXml, $"expected a feed, found <{root.Name}>: {broken}"),
            _ => ChannelFaults.Without(ChannelFault.UnknownFormat, $"expected <rss>, <rdf:RDF>, <feed> or <urlset>, found <{root.Name}>"),
        };
    }

    private static ChannelReading Finish(string format, (string Title, IReadOnlyList<ChannelEntry> Entries) feed, string? broken)
    {
        var reading = new ChannelReading(format, feed.Title.Length == 0 ? null : feed.Title, feed.Entries, null);
        return (broken, feed.Entries.Count) switch
        {
            (not null, _) => reading with
            {
                Fault = ChannelFault.BrokenXml,
                FaultDetail = $"the feed breaks off after {feed.Entries.Count} entries: {broken}",
            },
            (null, 0) => reading with { Fault = ChannelFault.NoEntries, FaultDetail = $"a readable {format} feed without one entry" },
            _ => reading,
        };
    }
}

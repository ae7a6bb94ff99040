using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>Attachments that a repost lost, or left on the source's host, where they may vanish.</summary>
internal static class AttachmentDifferences
{
    public static IEnumerable<Difference> Find(PageReading original, PageReading candidate) =>
        [.. Missing(original, candidate), .. OnSourceHost(original, candidate)];

    /// <summary>Those whose name or file the candidate has not, as many as it has fewer; of a page known in parts nobody can say.</summary>
    private static IEnumerable<Difference> Missing(PageReading original, PageReading candidate)
    {
        if (!candidate.IsWhole)
        {
            return [];
        }

        var open = candidate.Attachments.ToList();
        var unmatched = new List<PageLink>();
        foreach (var attachment in original.Attachments)
        {
            if (open.Find(other => AreSame(attachment, other)) is { } match)
            {
                open.Remove(match);
            }
            else
            {
                unmatched.Add(attachment);
            }
        }

        return unmatched.Take(original.Attachments.Count - candidate.Attachments.Count)
            .Where(attachment => !IsInText(attachment, candidate))
            .Select(attachment => new Difference(DifferenceKind.AttachmentMissing, NameOf(attachment), null));
    }

    /// <summary>On the host of the original's page; where that is not known, at the very address that the original gives.</summary>
    private static IEnumerable<Difference> OnSourceHost(PageReading original, PageReading candidate)
    {
        if (HostOf(candidate.Url) is not { } own)
        {
            return [];
        }

        var source = HostOf(original.Url);
        var addresses = original.Attachments.Select(attachment => attachment.Url).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return candidate.Attachments
            .Where(attachment => HostOf(attachment.Url) is { } host && host != own && (source is null ? addresses.Contains(attachment.Url!) : host == source))
            .Select(attachment => new Difference(DifferenceKind.AttachmentOnSourceHost, null, attachment.Url));
    }

    private static bool AreSame(PageLink one, PageLink other)
    {
        var text = Stem(one.Text);
        return (text.Length > 1 && text == Stem(other.Text)) || FileOf(one.Href) == FileOf(other.Href);
    }

    /// <summary>A site may print an attachment's text below the document in place of the file.</summary>
    private static bool IsInText(PageLink attachment, PageReading candidate)
    {
        var name = Stem(attachment.Text);
        var text = TextFold.Fold(candidate.Text);
        var first = name.Length < 6 ? -1 : text.IndexOf(name, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(name, first + name.Length, StringComparison.Ordinal) is >= 0 and var second && text.Length - second > 400;
    }

    private static string Stem(string text)
    {
        var folded = TextFold.Fold(text);
        foreach (var ending in (string[])["docx", "doc", "pdf", "xlsx", "xls", "wps", "zip", "rar", "ofd"])
        {
            folded = folded.EndsWith(ending, StringComparison.Ordinal) ? folded[..^ending.Length] : folded;
        }

        return folded.StartsWith("附件", StringComparison.Ordinal) ? folded[2..].TrimStart('1', '2', '3', '4', '5', '6', '7', '8', '9') : folded;
    }

    private static string NameOf(PageLink attachment) => attachment.Text.Length > 0 ? attachment.Text : attachment.Href;

    private static string FileOf(string href) => href[(href.LastIndexOf('/') + 1)..];

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Authority.ToLowerInvariant() : null;
}

namespace GovSync.Core.Releases.Reading;

/// <summary>
/// Where an article is found by its paragraphs, its box often holds the document table, the title and the line with time and source too. The
/// lines up to the last such one, and the title right below it, stand before the body.
/// </summary>
internal static class ArticleHead
{
    private const int MaxLines = 16;

    public static IReadOnlyList<PageLine> MoveOut(IReadOnlyList<PageLine> lines, string title)
    {
        var (first, end) = HeadOf(lines, title);
        return end <= first
            ? lines
            : [.. lines.Select((line, at) => at >= first && at < end ? line with { Part = PagePart.BeforeBody } : line)];
    }

    /// <summary>From the body's first line to behind the last of the head; both alike if there is no head.</summary>
    private static (int First, int End) HeadOf(IReadOnlyList<PageLine> lines, string title)
    {
        var first = 0;
        while (first < lines.Count && lines[first].Part != PagePart.Body)
        {
            first++;
        }

        var (end, at) = (first, first);
        for (; at < lines.Count && at < first + MaxLines && lines[at].Part == PagePart.Body; at++)
        {
            if (TitleLines.IsInfo(lines[at]))
            {
                end = at + 1;
            }
            else if (!lines[at].IsChrome && !IsOf(title, lines[at]))
            {
                break;
            }
        }

        return end == first ? (first, first) : (first, at);
    }

    private static bool IsOf(string title, PageLine line) => line.Text.Length > 1 && title.Contains(line.Text, StringComparison.Ordinal);
}

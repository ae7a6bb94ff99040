using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Lines inside an article of an unknown template that are not its text. The first rule that fits a line decides.</summary>
internal static partial class ArticleLines
{
    /// <summary>Title, byline and day stand in the first lines.</summary>
    private const int HeadLines = 6;
    private const int MaxFurniture = 150;

    private static readonly Func<Line, bool>[] Rules = [IsFurniture, IsRepeatedTitle, IsByline, IsDate, IsLink];

    /// <param name="Place">Lines of the article before it.</param>
    private readonly record struct Line(PageLine Text, int Place, string TitleTag);

    public static IEnumerable<PageLine> WithoutFurniture(IEnumerable<PageLine> lines, string titleTag)
    {
        var place = 0;
        foreach (var text in lines)
        {
            var line = new Line(text, place, titleTag);
            if (!Array.Exists(Rules, rule => rule(line)))
            {
                place++;
                yield return text;
            }
        }
    }

    private static bool IsFurniture(Line line) => line.Text.Text.Length <= MaxFurniture && FurnitureWords.OfLines.Fits(line.Text.Text);

    private static bool IsRepeatedTitle(Line line)
        => line.Place < 2 && line.Text.Text.Length > 10 && line.TitleTag.Contains(line.Text.Text, StringComparison.OrdinalIgnoreCase);

    private static bool IsByline(Line line)
        => line.Place < HeadLines && line.Text.Text.Length <= 80 && Byline().IsMatch(line.Text.Text);

    private static bool IsDate(Line line) => line.Text.Text.Length <= 70 && Date().IsMatch(line.Text.Text);

    /// <summary>A line of nothing but a link, or of a link behind "Read more:", leads elsewhere; in Chinese documents it may be an attachment.</summary>
    private static bool IsLink(Line line)
        => (line.Text.IsLink || (line.Text.Linked * 2 > line.Text.Text.Length && Pointer().IsMatch(line.Text.Text)))
            && !line.Text.Text.Any(c => c >= '\u2E80');

    [GeneratedRegex(@"^(by|written by|reported by|posted by|author:?)\s+\p{L}.{2,60}$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^(first |last )?(published|updated|posted|modified|created)?( (on|at))?:?\s*((mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?"
        + @"(\d{1,2}(st|nd|rd|th)?\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s(\d{1,2}(st|nd|rd|th)?,?\s)?\d{4}.{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^\W{0,3}(read|see|watch|more|related|also|listen|recommended|don't miss)\b[^:]{0,20}:",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}

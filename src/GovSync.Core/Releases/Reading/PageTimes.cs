using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>When the page says it was made public: its meta tag first, then the labelled time, then a bare date under the title.</summary>
internal static partial class PageTimes
{
    private const int MaxBareDateLine = 60;
    private const int BareDateLines = 12;

    private static readonly string[] OlderTags =
        ["firstpublishedtime", "publishdate", "publishtime", "article:published_time", "PublishedTime", "createDate", "date"];

    public static DeclaredTime? PublishedAt(PageSource source)
    {
        var visible = Labelled(source, PageField.PublishedAt) ?? BareDate(source) ?? Labelled(source, PageField.EnteredAt);
        var tags = source.Meta.All("PubDate").Select(ParseAny).OfType<DeclaredTime>().ToList();
        if (tags.Count == 0)
        {
            return visible ?? OlderTags.Select(name => TimeReader.Parse(source.Meta.First(name))).FirstOrDefault(time => time is not null);
        }

        // Some systems fill PubDate with the moment at which the page was rendered; they say so in another tag.
        if (visible is not null && tags.All(tag => tag.At == RenderedAt(source)))
        {
            return visible;
        }

        return tags.Count > 1 && visible is { } shown && tags.Exists(tag => IsSameDay(tag, shown))
            ? tags.Find(tag => IsSameDay(tag, shown))
            : tags[0];
    }

    /// <summary>成文日期 of the document table; null if the page has none.</summary>
    public static DeclaredTime? WrittenAt(PageSource source) => Labelled(source, PageField.WrittenAt);

    private static DeclaredTime? Labelled(PageSource source, PageField field)
        => source.Fields.All(field).Select(ParseAny).FirstOrDefault(time => time is not null);

    private static DeclaredTime? ParseAny(string value) => TimeReader.Parse(value) ?? ChineseDate.Parse(value);

    private static DateTimeOffset? RenderedAt(PageSource source)
        => source.Meta.First("others") is { } others && others.Contains("生成时间", StringComparison.Ordinal)
            ? TimeReader.FindIn(others)?.At
            : null;

    private static bool IsSameDay(DeclaredTime one, DeclaredTime other) => ChinaTime.DayOf(one.At) == ChinaTime.DayOf(other.At);

    /// <summary>A short line with a date, the nearest before the body.</summary>
    private static DeclaredTime? BareDate(PageSource source)
        => source.Lines
            .Where(line => line.Part == PagePart.BeforeBody && line.Linked == 0 && line.Text.Length <= MaxBareDateLine)
            .Reverse().Take(BareDateLines)
            .Select(line => BareDateIn(line.Text))
            .FirstOrDefault(time => time is not null);

    /// <summary>
    /// The date of a line under the title: at its beginning, behind a gap, or behind a label without a colon; not the value of another
    /// label (成文日期) nor a day inside a sentence.
    /// </summary>
    internal static DeclaredTime? BareDateIn(string line)
        => BeforeDate().Match(CharacterWidth.ToHalf(line)) is { Success: true } before && MayPrecedeDate(before.Value) ? TimeReader.FindIn(line) : null;

    private static bool MayPrecedeDate(string before)
    {
        var text = before.TrimEnd();
        if (text.EndsWith(':'))
        {
            return false;
        }

        return FieldLabels.Of(LastWord().Match(text).ValueSpan) is { } label
            ? label == PageField.PublishedAt
            : text.Length < before.Length || text is "" or "发布于" || text[^1] is '|' or '｜' or ']' or '】' or ')' or '(' or '[' or '【';
    }

    [GeneratedRegex(@"^.{0,60}?(?=(19|20)\d\d\s?[-年/.—–])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"[\u4E00-\u9FFF]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();
}

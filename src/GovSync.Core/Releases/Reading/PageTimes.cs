using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>When the page says it was made public: its meta tag first, then the labelled time, then a bare date under the title.</summary>
internal static class PageTimes
{
    private const int MaxBareDateLine = 60;
    private const int BareDateLines = 12;

    private static readonly string[] OlderTags =
        ["firstpublishedtime", "publishdate", "publishtime", "article:published_time", "PublishedTime", "createDate", "date"];

    public static DeclaredTime? PublishedAt(PageSource source)
    {
        var visible = Labelled(source, PageField.PublishedAt) ?? BareDate(source) ?? Labelled(source, PageField.EnteredAt);
        var tags = source.Meta.All("PubDate").Select(TimeReader.Parse).OfType<DeclaredTime>().ToList();
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
        => source.Fields.All(field).Select(TimeReader.Parse).FirstOrDefault(time => time is not null);

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
            .Where(line => IsAlone(line.Text))
            .Select(line => TimeReader.FindIn(line.Text))
            .FirstOrDefault(time => time is not null);

    /// <summary>The line begins with the date: not the last word of a list entry, not the value of another label (成文日期).</summary>
    private static bool IsAlone(string line)
        => line.AsSpan().TrimStart(" 【[(（").StartsWith("20", StringComparison.Ordinal) || line.AsSpan().TrimStart(" 【[(（").StartsWith("19", StringComparison.Ordinal);
}

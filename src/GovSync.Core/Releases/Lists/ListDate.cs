using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Releases.Lists;

/// <summary>Dates as lists show them: whole, in two parts (24 over 2026-07), or without a year, which the link's path then gives.</summary>
internal static partial class ListDate
{
    /// <summary>A text longer than this is a summary; a date in it is not the entry's.</summary>
    private const int MaxPieceLength = 60;

    /// <summary>True if the text is nothing but a date or a part of one, brackets and label aside.</summary>
    public static bool IsDate(string text) =>
        text.Length <= MaxPieceLength && OnlyDate().IsMatch(WhiteSpace.Fold(CharacterWidth.ToHalf(text)));

    /// <summary>True for the label of a date that is not the one of publication (成文日期：, 实施日期：), with or without the date itself.</summary>
    public static bool IsOtherDate(string text) => text.Length <= MaxPieceLength && OtherLabel().IsMatch(text);

    /// <summary>A title and the date that stands in brackets at its end, in digits only: in words it belongs to the title.</summary>
    public static (string Title, DeclaredTime? Date) WithoutDate(string title) =>
        AtEnd().Match(title) is { Success: true, Index: > 0 } match && TimeReader.FindIn(match.Value) is { } date
            ? (title[..match.Index].TrimEnd(), date)
            : (title, null);

    /// <summary>Without the pieces that are, or follow, the label of another date; unless nothing else has a date.</summary>
    private static IReadOnlyList<string> Published(IReadOnlyList<string> pieces)
    {
        var kept = pieces.Where((piece, index) => !IsOtherDate(piece) && !(index > 0 && IsLabelOnly(pieces[index - 1]) && IsDate(piece))).ToList();
        return kept.Exists(IsDate) ? kept : pieces;
    }

    private static bool IsLabelOnly(string piece) => IsOtherDate(piece) && TimeReader.FindIn(piece) is null;

    /// <summary>True for a date that leaves its year to the reader.</summary>
    public static bool IsMonthAndDay(string text) => IsDate(text) && MonthAndDay().IsMatch(CharacterWidth.ToHalf(text));

    /// <summary>How many dates the texts show; one in two parts is one, a bare number is none.</summary>
    public static int Count(IReadOnlyList<string> pieces) =>
        pieces.Count(piece => IsMonthAndDay(piece) || (IsDate(piece) && TimeReader.FindIn(piece) is not null)) is > 0 and var whole
            ? whole
            : InParts(Short(pieces)) is null ? 0 : 1;

    /// <summary>Date of an entry from the texts that stand beside its title; null if none is one.</summary>
    /// <param name="pathDate">Date in the link's path, <see cref="InPath"/>.</param>
    public static DeclaredTime? Among(IReadOnlyList<string> pieces, DateOnly? pathDate)
    {
        var labelled = pieces.LastOrDefault(piece => Label().IsMatch(piece) && TimeReader.FindIn(piece) is not null);
        if (labelled is not null)
        {
            return TimeReader.FindIn(labelled[Label().Match(labelled).Index..]) ?? TimeReader.FindIn(labelled);
        }

        var own = Published(pieces);
        var whole = own.Where(IsDate).Select(piece => TimeReader.FindIn(piece) ?? ShortYear(piece)).LastOrDefault(time => time is not null);
        return whole
            ?? InParts(Short(own))
            ?? own.Where(IsDate).Select(piece => WithoutYear(piece, pathDate)).LastOrDefault(time => time is not null)
            ?? pieces.Where(piece => piece.Length <= MaxPieceLength).Select(piece => TimeReader.FindIn(piece))
                .LastOrDefault(time => time is not null);
    }

    /// <summary>Date that a link's path carries (/202607/t20260724_1.html, /20260724/, /2026/7/24/, /2026-07/24/); null if none.</summary>
    public static DateOnly? InPath(string href)
    {
        var match = PathDate().Match(href);
        return match.Success ? Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) : null;
    }

    /// <summary>Month that a link's path carries (/202607/), as its first day; null if none.</summary>
    public static DateOnly? MonthInPath(string href) => InPath(href)
        ?? (PathMonth().Match(href) is { Success: true } match ? Day(match.Groups["y"].Value, match.Groups["m"].Value, "1") : null);

    /// <summary>26-07-24: two digits for the year, as a few old templates write.</summary>
    private static DeclaredTime? ShortYear(string piece) =>
        TwoDigits().Match(CharacterWidth.ToHalf(piece)) is { Success: true } match
        && Day($"20{match.Groups["y"].Value}", match.Groups["m"].Value, match.Groups["d"].Value) is { } day
            ? new(ChinaTime.StartOf(day), TimePrecision.Day)
            : null;

    private static string Short(IReadOnlyList<string> pieces) => string.Join(' ', pieces.Where(piece => piece.Length <= 20));

    private static DeclaredTime? InParts(string text)
    {
        foreach (var match in new[] { DayThenMonth().Match(text), MonthThenDay().Match(text), YearLast().Match(text) })
        {
            if (match.Success && Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } day)
            {
                return new(ChinaTime.StartOf(day), TimePrecision.Day);
            }
        }

        return null;
    }

    /// <summary>Of the years around the path's date, the one that brings the shown day nearest to it.</summary>
    private static DeclaredTime? WithoutYear(string piece, DateOnly? pathDate)
    {
        var match = MonthAndDay().Match(CharacterWidth.ToHalf(piece));
        if (!match.Success || pathDate is not { } near)
        {
            return null;
        }

        DateOnly? best = null;
        for (var year = near.Year - 1; year <= near.Year + 1; year++)
        {
            var day = Day(year.ToString(CultureInfo.InvariantCulture), match.Groups["m"].Value, match.Groups["d"].Value);
            if (day is { } found && (best is not { } so || Distance(found, near) < Distance(so, near)))
            {
                best = found;
            }
        }

        return best is { } chosen ? new(ChinaTime.StartOf(chosen), TimePrecision.Day) : null;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact(
            $"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private const string Labels = @"(?:(?:发布|发文|成文|公开|更新|生成|印发)?(?:日期|时间)\s?[:：]?|发布于\s?[:：]?|时间[:：]?)?";

    private const string Clock = @"(?:[T\s]{0,3}\d{1,2}[:∶]\d{2}(?:[:∶]\d{2})?)?";

    [GeneratedRegex(
        @"^[\[(【〔{|·\s]{0,4}" + Labels + @"\s?(?:(?:19|20)\d\d[-/.年\s]{1,3}\d{1,2}(?:[-/.月\s]{1,3}\d{1,2}\s?[日号]?)?月?"
        + @"|\d{1,2}[-/.月]\s?\d{1,2}\s?日?(?:[-/.\s]{1,2}(?:19|20)\d\d)?|(?:19|20)\d\d年?|\d{1,2}日?|(?:19|20)\d{6}|[12]\d[-/.]\d{2}[-/.]\d{2})"
        + @"(?:\s{0,3}[(]?(?:星期|周)[一二三四五六日天][)]?)?" + Clock + @"[\])】〕}|\s]{0,4}$")]
    private static partial Regex OnlyDate();

    [GeneratedRegex(@"发布(?:日期|时间)|发布于|公开日期")]
    private static partial Regex Label();

    [GeneratedRegex(
        @"(?:^|[/_-]t?|/art_)(?<y>(?:19|20)\d\d)(?:(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)"
        + @"|[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?!\d))")]
    private static partial Regex PathDate();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)[-/]?(?<m>0[1-9]|1[0-2])/")]
    private static partial Regex PathMonth();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})日?\s{1,3}(?<y>(?:19|20)\d\d)[-/.年](?<m>\d{1,2})(?![\d-/.])")]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[-/.年\s]{1,2}(?<m>\d{1,2})月?\s{1,3}(?<d>\d{1,2})(?!\d)")]
    private static partial Regex MonthThenDay();

    [GeneratedRegex(@"(?<!\d)(?<m>\d{1,2})[-/.月]\s?(?<d>\d{1,2})日?\s{1,3}(?<y>(?:19|20)\d\d)(?!\d)")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<!\d)(?<m>\d{1,2})[-/.月]\s?(?<d>\d{1,2})(?!\d)")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"^[\[(\s]{0,3}(?<y>[12]\d)[-/.](?<m>\d{2})[-/.](?<d>\d{2})[\])\s]{0,3}$")]
    private static partial Regex TwoDigits();

    [GeneratedRegex(@"(?:成文|发文|生成|印发|制发|签发|施行|实施|生效|失效|废止|截止|开始|结束)(?:日期|时间)")]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"\s{0,3}[\[(（【]\s{0,2}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s{1,2}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,2}[\])）】]\s{0,3}$|\s{1,5}(?:19|20)\d\d-\d{1,2}-\d{1,2}$")]
    private static partial Regex AtEnd();
}

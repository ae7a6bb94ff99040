using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;

namespace GovSync.Core.Text;

/// <summary>
/// Reads times as pages and feeds write them. Without an offset they are Beijing time; with one they are converted to Beijing's.
/// Exactly 00:00 is a date without a time.
/// </summary>
public static partial class TimeReader
{
    /// <summary>The time that the text is, e.g. the value of a meta tag, a labelled field or a feed's date; null if it is none.</summary>
    public static DeclaredTime? Parse(string? text)
    {
        var plain = WhiteSpace.Fold(Normalise(text));
        return plain.Length == 0
            ? null
            : FeedTime.Parse(plain) ?? Find(plain) ?? ParseDigits(plain) ?? FindMonthFirst(plain);
    }

    /// <summary>The first time in running text; null if there is none.</summary>
    public static DeclaredTime? FindIn(string? text) => string.IsNullOrEmpty(text) ? null : Find(Normalise(text));

    internal static DeclaredTime? Build(DateTime local, bool hasTime, bool hasSeconds, TimeSpan? offset)
    {
        var written = offset ?? ChinaTime.Offset;
        if (local.Ticks - written.Ticks < 0 || local > DateTime.MaxValue.AddDays(-2))
        {
            return null;
        }

        var at = ChinaTime.InBeijing(new DateTimeOffset(local, written));
        var isDay = !hasTime || at.TimeOfDay == TimeSpan.Zero;
        return new(at, isDay ? TimePrecision.Day : hasSeconds ? TimePrecision.Second : TimePrecision.Minute);
    }

    private static DeclaredTime? Find(string plain)
    {
        foreach (Match match in Written().Matches(plain))
        {
            if (Build(match) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static DeclaredTime? Build(Match match)
    {
        if (!TryDate(Number(match, "y"), Number(match, "m"), Number(match, "d"), out var day))
        {
            return null;
        }

        if (!match.Groups["h"].Success)
        {
            return Build(day, hasTime: false, hasSeconds: false, null);
        }

        var hour = Number(match, "h") + (match.Groups["pm"].Success && Number(match, "h") < 12 ? 12 : 0);
        var (minute, second) = (Number(match, "n"), Number(match, "s"));
        var isClock = hour < 24 && minute < 60 && second < 60;
        return isClock
            ? Build(day.Add(new(hour, minute, second)), hasTime: true, match.Groups["s"].Success, Offset(match))
            : Build(day, hasTime: false, hasSeconds: false, null);
    }

    private static TimeSpan? Offset(Match match)
    {
        var zone = match.Groups["z"].ValueSpan;
        if (zone.IsEmpty)
        {
            return null;
        }

        return zone is "Z" or "z" ? TimeSpan.Zero : FeedTime.OffsetOf(zone);
    }

    private static DeclaredTime? ParseDigits(string plain)
    {
        if (!plain.All(char.IsAsciiDigit))
        {
            return null;
        }

        if (plain.Length is 10 or 13 && plain[0] == '1')
        {
            return OfUnixTime(long.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture), isMilliseconds: plain.Length == 13);
        }

        if (plain.Length is not (8 or 12 or 14))
        {
            return null;
        }

        var padded = plain.PadRight(14, '0');
        return DateTime.TryParseExact(
            padded, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year >= 1900
            ? Build(local, plain.Length > 8, plain.Length == 14, null)
            : null;
    }

    /// <summary>What systems print that forget to format: seconds or milliseconds since 1970.</summary>
    private static DeclaredTime? OfUnixTime(long value, bool isMilliseconds)
        => Build(DateTimeOffset.UnixEpoch.AddMilliseconds(isMilliseconds ? value : value * 1000).DateTime, hasTime: true, hasSeconds: true, TimeSpan.Zero);

    /// <summary>03/02/2026 10:33, as servers with American settings print.</summary>
    private static DeclaredTime? FindMonthFirst(string plain)
        => MonthFirst().Match(plain) is { Success: true } match ? Build(match) : null;

    internal static bool TryDate(int year, int month, int day, out DateTime date)
    {
        var isDate = month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2999
            && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new DateTime(year, month, day) : default;
        return isDate;
    }

    private static int Number(Match match, string group)
        => match.Groups[group] is { Success: true } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Signs that portals put for ASCII ones: RATIO (U+2236, seen on shanghai.gov.cn), dashes of all lengths, Chinese digits.</summary>
    private static string Normalise(string? text)
        => text is null ? "" : string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = CharacterWidth.ToHalf(source[i]) switch
                {
                    '\u2236' or '\uFE55' or '\uA789' or '\uFE13' => ':',
                    '\u2014' or '\u2013' or '\u2015' or '\u2212' or '\u2010' or '\u2011' => '-',
                    '\u00A0' => ' ',
                    var other => other,
                };
            }
        });

    [GeneratedRegex(
        @"^(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>(?:19|20)\d\d)(?:\s(?<h>\d{1,2}):(?<n>\d{2})(?::(?<s>\d{2}))?(?:\s?(?:AM|(?<pm>PM)))?)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"(?<![\d.])(?<y>(?:19|20)\d\d)\s?(?:年|-{1,2}|/|\.|_)\s?(?<m>\d{1,2})\s?(?:月|-{1,2}|/|\.|_)\s?(?<d>\d{1,2})(?!\d)\s?[日号]?"
        + @"(?:(?:T|[\s,-]{0,6}(?:[(]?(?:星期|周)[一二三四五六日天][)]?[\s,]{0,3})?)(?:上午|(?<pm>下午|晚上?))?\s?"
        + @"(?<h>\d{1,2})\s?(?::|时|点)\s?(?:(?<n>\d{1,2})(?!\d)\s?分?(?:(?::|(?<=分))\s?(?<s>\d{1,2})(?!\d)秒?(?:\.\d{1,7})?)?)?"
        + @"\s?(?<z>Z|[+-]\d{2}:?\d{2})?)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

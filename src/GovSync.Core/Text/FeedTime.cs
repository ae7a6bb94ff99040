using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;

namespace GovSync.Core.Text;

/// <summary>Times with English month names: RFC 822, RFC 850, asctime, and what Java prints ("Fri Mar 27 15:02:08 CST 2026").</summary>
internal static partial class FeedTime
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DeclaredTime? Parse(string text)
    {
        var match = DayFirst().Match(text);
        if (!match.Success)
        {
            match = MonthFirst().Match(text);
        }

        return match.Success ? Build(match) : null;
    }

    /// <summary>Hours and minutes of "+0800", "+08:00"; zero if out of range.</summary>
    public static TimeSpan OffsetOf(ReadOnlySpan<char> zone)
    {
        var hours = Digits(zone[1..3]);
        var minutes = zone.Length < 5 ? 0 : Digits(zone[^2..]);
        var span = new TimeSpan(hours, minutes, 0);
        return span > TimeSpan.FromHours(14) || minutes > 59 ? TimeSpan.Zero : zone[0] == '-' ? -span : span;
    }

    private static DeclaredTime? Build(Match match)
    {
        var year = Digits(match.Groups["y"].ValueSpan);
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        var month = Array.IndexOf(Months, match.Groups["m"].Value[..3].ToLowerInvariant()) + 1;
        if (!TimeReader.TryDate(year, month, Digits(match.Groups["d"].ValueSpan), out var day))
        {
            return null;
        }

        if (!match.Groups["h"].Success)
        {
            return TimeReader.Build(day, hasTime: false, hasSeconds: false, null);
        }

        var clock = new TimeSpan(
            HourOf(match), Digits(match.Groups["n"].ValueSpan), Digits(match.Groups["s"].ValueSpan));
        return clock < TimeSpan.FromDays(1)
            ? TimeReader.Build(day + clock, hasTime: true, match.Groups["s"].Success, ZoneOf(match.Groups["z"].Value))
            : null;
    }

    /// <summary>12:05 AM is five past midnight, 12:05 PM is at noon.</summary>
    private static int HourOf(Match match)
        => match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "AM" => Digits(match.Groups["h"].ValueSpan) % 12,
            "PM" => (Digits(match.Groups["h"].ValueSpan) % 12) + 12,
            _ => Digits(match.Groups["h"].ValueSpan),
        };

    /// <summary>Offset of a zone's name as RFC 822 has them, but CST is China's here; null = none named, so Beijing's.</summary>
    private static TimeSpan? ZoneOf(string zone) => zone.ToUpperInvariant() switch
    {
        "" or "CST" or "BJT" => null,
        "EST" => TimeSpan.FromHours(-5),
        "EDT" => TimeSpan.FromHours(-4),
        "CDT" => TimeSpan.FromHours(-5),
        "MST" => TimeSpan.FromHours(-7),
        "MDT" => TimeSpan.FromHours(-6),
        "PST" => TimeSpan.FromHours(-8),
        "PDT" => TimeSpan.FromHours(-7),
        ['+' or '-', _, _, ..] signed => OffsetOf(signed),
        _ => TimeSpan.Zero,
    };

    private static int Digits(ReadOnlySpan<char> digits)
        => digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Month = @"(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?";
    private const string Clock = @"(?<h>\d{1,2}):(?<n>\d{2})(:(?<s>\d{2})(\.\d{1,7})?)?(\s?(?<half>[AP]M))?";
    private const string Zone = @"(?<z>[+-]\d{2}:?\d{2}|[A-Z]{1,4})";

    [GeneratedRegex(
        @"^([A-Z]{3,9},?\s)?(?<d>\d{1,2})[\s-]" + Month + @"[\s-](?<y>\d{4}|\d{2})(,?\s" + Clock + @"\s?" + Zone + "?)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^([A-Z]{3,9},?\s)?" + Month + @"\s(?<d>\d{1,2}),?\s(" + Clock + @"\s(" + Zone + @"\s)?(?<y>\d{4})|(?<y>\d{4})(,?\s" + Clock + @"\s?" + Zone + "?)?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();
}

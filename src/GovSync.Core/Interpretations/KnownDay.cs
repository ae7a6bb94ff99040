using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;

namespace GovSync.Core.Interpretations;

/// <summary>When a page came online, as far as it can be known: as it declares, else as its address says (t20260612_1.html, /202306/).</summary>
internal static partial class KnownDay
{
    public static DateOnly? Of(PageReading page) =>
        page.PublishedAt is { } declared ? ChinaTime.DayOf(declared.At) : OfAddress(page.Url);

    private static DateOnly? OfAddress(string? url)
    {
        if (url is null || InAddress().Match(url) is not { Success: true } found)
        {
            return null;
        }

        var day = found.Groups["day"].Success ? found.Groups["day"].Value : "15";
        return DateOnly.TryParseExact(
            found.Groups["year"].Value + found.Groups["month"].Value + day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
            ? known : null;
    }

    [GeneratedRegex("[/t](?<year>20[0-9]{2})[-/]?(?<month>0[1-9]|1[0-2])([-/]?(?<day>0[1-9]|[12][0-9]|3[01]))?(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex InAddress();
}

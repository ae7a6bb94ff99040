using System.Globalization;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>A time as a source's row says that it is written.</summary>
internal static class WrittenTime
{
    private const string Unix = "unix";
    private const string UnixMilliseconds = "unixMs";

    private static readonly DateTime Sample = new(2026, 3, 1, 14, 6, 5, DateTimeKind.Unspecified);

    public static bool IsFormat(string format) =>
        format is Unix or UnixMilliseconds || (format.Length is >= 4 and <= 60 && TryWrite(format) is { } text && Parse(text, format) is not null);

    /// <summary>Null if the text is not so written.</summary>
    /// <param name="format">Null = read tolerantly.</param>
    public static DeclaredTime? Parse(string? text, string? format) => (text, format) switch
    {
        (null, _) => null,
        (_, null) => TimeReader.Parse(text) ?? TimeReader.FindIn(text),
        (_, Unix) => OfUnix(text, 1000),
        (_, UnixMilliseconds) => OfUnix(text, 1),
        _ => DateTime.TryParseExact(
            text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local) && local.Year >= 1900
            ? TimeReader.Build(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Has(format, 'H', 'h'), Has(format, 's'), null)
            : null,
    };

    /// <summary>An instant to the second, or a day if it is midnight in Beijing.</summary>
    public static DeclaredTime? OfUnix(string? text, long millisecondsEach) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
        && count < 32_503_680_000_000 / millisecondsEach
            ? Precise(ChinaTime.InBeijing(DateTimeOffset.FromUnixTimeMilliseconds(count * millisecondsEach)))
            : null;

    private static DeclaredTime Precise(DateTimeOffset at) =>
        new(at, at.TimeOfDay == TimeSpan.Zero ? TimePrecision.Day : at.Second == 0 ? TimePrecision.Minute : TimePrecision.Second);

    private static bool Has(string format, params ReadOnlySpan<char> letters) => format.AsSpan().IndexOfAny(letters) >= 0;

    private static string? TryWrite(string format)
    {
        try
        {
            return Sample.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

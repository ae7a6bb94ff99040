using System.Globalization;
using System.Text.Json;

namespace GovSync.Core.Rules;

/// <summary>
/// The State Council's arrangement of one year's holidays (部分节假日安排的通知), weekends worked in exchange (调休) included.
/// </summary>
/// <param name="Document">The notice, and the one that changed it, with their numbers.</param>
/// <param name="Source">Where the days were read and what they were checked against.</param>
/// <param name="Off">Days off that it names, weekends among them.</param>
/// <param name="Work">Weekend days that are worked.</param>
public sealed record HolidayYear(
    int Year, string Document, string Source, IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> Work)
{
    private const string Expected = "a day as 2026-01-01, or days as 2026-01-01..2026-01-03, of the file's year";

    /// <param name="name">Name of the file without its extension.</param>
    /// <exception cref="InvalidProfileException">The first thing that is not as it must be.</exception>
    internal static HolidayYear Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = new ProfileObject(name, "", document.RootElement, "year", "document", "source", "off", "work");
            var year = root.Whole("year", 1949, 2999);
            var read = new HolidayYear(
                year, root.Text("document"), root.Text("source"), Days(root, "off", year), Days(root, "work", year));
            RequireContradictionFree(root, read);
            return read;
        }
        catch (JsonException broken)
        {
            throw new InvalidProfileException(name, $"line {broken.LineNumber + 1}", "not JSON", "a JSON object", broken);
        }
    }

    private static HashSet<DateOnly> Days(ProfileObject root, string field, int year) =>
        [.. root.Texts(field, text => DaysOf(text, year) is not null, Expected).SelectMany(text => DaysOf(text, year)!)];

    private static List<DateOnly>? DaysOf(string text, int year)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || !TryDay(ends[0], year, out var first) || !TryDay(ends[^1], year, out var last) || last < first)
            return null;

        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
    }

    private static bool TryDay(string text, int year, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year == year;

    private static void RequireContradictionFree(ProfileObject root, HolidayYear year)
    {
        foreach (var day in year.Work)
        {
            var shown = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (year.Off.Contains(day)) throw root.Fault("work", shown, "a day that is not off as well");
            if (!WorkingDays.IsWeekend(day)) throw root.Fault("work", shown, "a Saturday or Sunday");
        }
    }
}

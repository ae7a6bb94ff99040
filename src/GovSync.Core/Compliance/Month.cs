using System.Globalization;
using System.Text.Json.Serialization;

namespace GovSync.Core.Compliance;

/// <summary>A calendar month in Beijing time, written 2026-03; so written, months sort as text.</summary>
/// <param name="Number">1 to 12.</param>
public readonly record struct Month(int Year, int Number)
{
    private const string Format = "yyyy-MM";

    /// <summary>Midnight in Beijing at which the month begins.</summary>
    [JsonIgnore]
    public DateTimeOffset StartAt => ChinaTime.StartOf(new DateOnly(Year, Number, 1));

    // Written out it would have no end.
    [JsonIgnore]
    public Month Next => Of(ChinaTime.StartOf(new DateOnly(Year, Number, 1).AddMonths(1)));

    /// <summary>The month in which the instant falls in Beijing.</summary>
    public static Month Of(DateTimeOffset instant)
    {
        var day = ChinaTime.DayOf(instant);
        return new Month(day.Year, day.Month);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static Month? TryParse(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Month(day.Year, day.Month)
            : null;

    public override string ToString() => new DateOnly(Year, Number, 1).ToString(Format, CultureInfo.InvariantCulture);
}

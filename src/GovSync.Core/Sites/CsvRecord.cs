using System.Globalization;

namespace GovSync.Core.Sites;

/// <summary>One row of a registry file, its fields asked for by column; what cannot be used becomes a fault.</summary>
internal sealed class CsvRecord(string file, int line, IReadOnlyDictionary<string, (string Header, string Text)> fields, List<CsvFault> faults)
{
    private static readonly string[] Times =
        ["yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy/M/d H:m:s", "yyyy/M/d H:m", "yyyy/M/d"];

    public int Line => line;

    /// <summary>Empty if the column is not there.</summary>
    public string Text(string column) => fields.TryGetValue(column, out var field) ? field.Text : "";

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The text, if it holds; a fault else. Empty passes: what must be there is checked before.</summary>
    public string Checked(string column, Func<string, bool> holds, string expected)
    {
        var text = Text(column);
        if (text.Length > 0 && !holds(text))
        {
            Add(column, text, expected);
        }

        return text;
    }

    /// <summary>Null if the field is empty, or wrong, which is a fault.</summary>
    public T? Word<T>(string column, CsvWords<T> words)
        where T : struct, Enum
    {
        var text = Text(column);
        var value = text.Length == 0 ? null : words.Find(text);
        if (text.Length > 0 && value is null)
        {
            Add(column, text, words.Expected);
        }

        return value;
    }

    /// <summary>A time of Beijing, as a spreadsheet writes it; null if the field is empty, or wrong, which is a fault.</summary>
    public DateTimeOffset? Time(string column)
    {
        var text = Text(column);
        var time = ParseTime(text);
        if (text.Length > 0 && time is null)
        {
            Add(column, text, "a Beijing time such as 2026-03-01 08:00");
        }

        return time;
    }

    public void Add(string column, string found, string expected) =>
        faults.Add(new(file, line, fields.TryGetValue(column, out var field) ? field.Header : column, found, expected));

    public static DateTimeOffset? ParseTime(string text) =>
        DateTime.TryParseExact(text.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? (ChinaTime.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay).ToUniversalTime()
            : null;

    public static string WriteTime(DateTimeOffset instant) =>
        ChinaTime.InBeijing(instant).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}

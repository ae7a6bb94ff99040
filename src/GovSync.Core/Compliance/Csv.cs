using System.Globalization;

namespace GovSync.Core.Compliance;

/// <summary>
/// Rows of a CSV file as RFC 4180 wants them, safe to open in a spreadsheet: a field that would be run as a formula is made text.
/// Whoever writes the file puts the byte order mark of UTF-8 before the first row, else Excel reads Chinese wrongly.
/// </summary>
public static class Csv
{
    /// <summary>What makes a spreadsheet take a field for a formula, also in full width.</summary>
    private const string FormulaStarts = "=+-@＝＋－＠\t\r\n";

    private static readonly char[] _quoted = ['"', ',', '\r', '\n'];

    /// <summary>One row with its line end (CRLF).</summary>
    public static string Row(IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>A field without the mark that makes what looks like a formula text.</summary>
    internal static string Unmarked(string field) => field.StartsWith('\'') && IsFormula(field[1..]) ? field[1..] : field;

    private static string Field(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.IndexOfAny(_quoted) >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Leading blanks do not stop a spreadsheet; a plain number such as -1.5 is none.</summary>
    private static bool IsFormula(string text)
    {
        var shown = text.TrimStart(' ', '\u3000', '\u00a0');
        return shown.Length > 0 && FormulaStarts.Contains(shown[0], StringComparison.Ordinal) && !IsNumber(text);
    }

    private static bool IsNumber(string text) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

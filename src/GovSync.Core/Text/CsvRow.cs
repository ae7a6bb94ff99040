using System.Text;
using GovSync.Core.Compliance;

namespace GovSync.Core.Text;

/// <summary>A row of a CSV file as RFC 4180 has them, line ends of any kind.</summary>
/// <param name="Line">Line of the file that the row begins in, from 1.</param>
/// <param name="IsBroken">A quote was never closed: the fields are what could be read.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields, bool IsBroken)
{
    /// <summary>All rows but the empty ones. A mark that <see cref="Csv"/> set before what looks like a formula is taken off.</summary>
    public static IEnumerable<CsvRow> Read(string text)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var row = ReadOne(text, ref at, ref line);
            if (row.IsBroken || row.Fields.Any(field => field.Length > 0))
            {
                yield return row;
            }
        }
    }

    private static CsvRow ReadOne(string text, ref int at, ref int line)
    {
        var first = line;
        var fields = new List<string>();
        var field = new StringBuilder();
        var isBroken = false;
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"' && field.Length == 0)
            {
                isBroken = !ReadQuoted(text, ref at, ref line, field);
            }
            else if (c is '\n' or '\r')
            {
                at += c == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
                line++;
                break;
            }
            else if (c == ',')
            {
                Take(fields, field);
            }
            else
            {
                field.Append(c);
            }
        }

        Take(fields, field);
        return new(first, fields, isBroken);
    }

    /// <summary>Up to the closing quote; false = there is none.</summary>
    private static bool ReadQuoted(string text, ref int at, ref int line, StringBuilder field)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"' && (at == text.Length || text[at] != '"'))
            {
                return true;
            }

            at += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            field.Append(c);
        }

        return false;
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(Csv.Unmarked(field.ToString().Trim()));
        field.Clear();
    }
}

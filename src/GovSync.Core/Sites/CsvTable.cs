using GovSync.Core.Compliance;
using GovSync.Core.Text;

namespace GovSync.Core.Sites;

/// <summary>A registry file: headers in English or Chinese, in any order. Read from UTF-8 with or without mark, and GB18030, as Excel saves.</summary>
internal sealed class CsvTable<T>(string file, IReadOnlyList<CsvColumn<T>> columns)
{
    /// <summary>A column for people, which nobody reads here.</summary>
    private static readonly string[] Remarks = ["note", "备注", "序号"];

    /// <summary>The rows whose required fields are there; everything else that is wrong with the file's form is a fault.</summary>
    public IReadOnlyList<CsvRecord> Read(ReadOnlyMemory<byte> bytes, List<CsvFault> faults)
    {
        var rows = CsvRow.Read(PageDecoder.Decode(bytes).Text.TrimStart('\uFEFF')).ToList();
        if (rows.Count == 0)
        {
            faults.Add(new(file, 1, "header", "", $"the columns {Names(columns)}"));
            return [];
        }

        var places = PlacesOf(rows[0], faults);
        return places is null ? [] : [.. rows.Skip(1).Select(row => RecordOf(row, rows[0], places, faults)).OfType<CsvRecord>()];
    }

    /// <summary>With the byte order mark, else Excel reads Chinese wrongly.</summary>
    public string Write(IEnumerable<T> items, bool isChinese) => '\uFEFF'
        + Csv.Row(columns.Select(column => isChinese ? column.Chinese : column.Name))
        + string.Concat(items.Select(item => Csv.Row(columns.Select(column => column.Write(item, isChinese)))));

    /// <summary>True if a required field is empty; each such is a fault.</summary>
    public bool MissingIn(CsvRecord record)
    {
        var missing = columns.Where(column => column.IsRequired && record.Text(column.Name).Length == 0).ToList();
        missing.ForEach(column => record.Add(column.Name, "", "a value"));
        return missing.Count > 0;
    }

    public IReadOnlyDictionary<string, string> FieldsOf(T item, bool isChinese = false) =>
        columns.ToDictionary(column => column.Name, column => column.Write(item, isChinese), StringComparer.Ordinal);

    /// <summary>By either name, or by a beginning that no other column has; null = there is none.</summary>
    public string? ColumnNamed(string name) => columns.FirstOrDefault(column => IsNamed(column, name))?.Name
        ?? (columns.Where(column => name.Length > 0 && column.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only.Name : null);

    /// <summary>Where each column stands, by its English name; null if the header cannot be used.</summary>
    private Dictionary<string, int>? PlacesOf(CsvRow header, List<CsvFault> faults)
    {
        var before = faults.Count;
        var places = new Dictionary<string, int>();
        for (var place = 0; place < header.Fields.Count; place++)
        {
            var name = header.Fields[place];
            if (name.Length == 0 || Remarks.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (columns.FirstOrDefault(column => IsNamed(column, name)) is not { } known)
            {
                faults.Add(new(file, header.Line, name, name, $"a known column: {Names(columns)}"));
            }
            else if (!places.TryAdd(known.Name, place))
            {
                faults.Add(new(file, header.Line, name, "the column twice", "it once"));
            }
        }

        faults.AddRange(columns.Where(column => column.IsRequired && !places.ContainsKey(column.Name)).Select(column =>
            new CsvFault(file, header.Line, column.Name, "no such column", $"{column.Name} or {column.Chinese}")));
        return faults.Count == before ? places : null;
    }

    private CsvRecord? RecordOf(CsvRow row, CsvRow header, Dictionary<string, int> places, List<CsvFault> faults)
    {
        if (row.IsBroken)
        {
            faults.Add(new(file, row.Line, "row", "a quote that is never closed", "one before and one behind the field"));
            return null;
        }

        if (row.Fields.Skip(header.Fields.Count).Any(field => field.Length > 0))
        {
            faults.Add(new(file, row.Line, "row", $"{row.Fields.Count} fields", $"{header.Fields.Count} at most"));
            return null;
        }

        var fields = places.ToDictionary(
            place => place.Key, place => (header.Fields[place.Value], place.Value < row.Fields.Count ? row.Fields[place.Value] : ""));
        var record = new CsvRecord(file, row.Line, fields, faults);
        return MissingIn(record) ? null : record;
    }

    private static bool IsNamed(CsvColumn<T> column, string name) =>
        name.Equals(column.Name, StringComparison.OrdinalIgnoreCase) || name == column.Chinese;

    private static string Names(IEnumerable<CsvColumn<T>> columns) => string.Join(", ", columns.Select(column => $"{column.Name} ({column.Chinese})"));
}

namespace GovSync.Core.Sites;

/// <summary>The words of a closed list, in English and Chinese; the first two of each value are those that are written.</summary>
internal sealed class CsvWords<T>(params (T Value, string[] Words)[] table)
    where T : struct, Enum
{
    public string Expected => "one of " + string.Join(", ", table.Select(row => $"{row.Words[0]} ({row.Words[1]})"));

    public T? Find(string word) => table
        .Where(row => row.Words.Contains(word, StringComparer.OrdinalIgnoreCase))
        .Select(row => (T?)row.Value)
        .FirstOrDefault();

    public string Write(T value, bool isChinese) => table.Single(row => row.Value.Equals(value)).Words[isChinese ? 1 : 0];
}

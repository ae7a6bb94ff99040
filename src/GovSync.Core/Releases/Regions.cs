using System.Text.Json;

namespace GovSync.Core.Releases;

/// <summary>
/// The provinces and what they are called (GB/T 2260): data, <c>regions.json</c>. Cities and counties are not in it, so a release is
/// limited to a whole province at least: rather too many than too few.
/// </summary>
internal static class Regions
{
    private static readonly IReadOnlyList<Region> Table = Load();

    public static IReadOnlyList<string> Codes { get; } = [.. Table.Select(region => region.Code)];

    /// <summary>Division codes of the provinces that a text names, in the table's order.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Table.Where(region => region.IsNamedIn(text)).Select(region => region.Code)];

    /// <summary>Division code of the province whose name the text begins with; null if none.</summary>
    public static string? At(string text) =>
        Table.FirstOrDefault(region => text.StartsWith(region.Short, StringComparison.Ordinal) && region.IsNamedIn(text))?.Code;

    /// <summary>Full name by division code; the code itself where the table has none.</summary>
    public static string NameOf(string code) => Table.FirstOrDefault(region => region.Code == code)?.Name ?? code;

    private static IReadOnlyList<Region> Load()
    {
        using var json = typeof(Regions).Assembly.GetManifestResourceStream("GovSync.Core.Releases.regions.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<Region>>(json, JsonSerializerOptions.Web)!;
    }

    /// <param name="Except">Words that contain the short name and mean something else.</param>
    private sealed record Region(string Code, string Short, string Name, IReadOnlyList<string>? Except)
    {
        public bool IsNamedIn(string text)
        {
            foreach (var other in Except ?? [])
            {
                text = text.Replace(other, "", StringComparison.Ordinal);
            }

            return text.Contains(Short, StringComparison.Ordinal);
        }
    }
}

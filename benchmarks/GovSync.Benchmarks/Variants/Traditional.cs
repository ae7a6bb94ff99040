using System.Text.Json;
using GovSync.Core.Text;

namespace GovSync.Benchmarks.Variants;

/// <summary>Simplified characters in traditional script, by the first traditional form that folds to each.</summary>
internal static class Traditional
{
    private static readonly Dictionary<char, char> FormOf = Load();

    public static string Of(string text) => string.Concat(text.Select(character => FormOf.GetValueOrDefault(character, character)));

    private static Dictionary<char, char> Load()
    {
        using var table = JsonDocument.Parse(
            typeof(TextFold).Assembly.GetManifestResourceStream("GovSync.Core.Text.traditional-simplified.json")!);
        return table.RootElement.GetProperty("simplified").GetString()!
            .Zip(table.RootElement.GetProperty("traditional").GetString()!)
            .DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}

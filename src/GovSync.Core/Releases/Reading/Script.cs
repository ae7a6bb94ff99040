using GovSync.Core.Text;

namespace GovSync.Core.Releases.Reading;

/// <summary>Pages in traditional characters (繁体) are judged as if written in simplified ones; what they say stays as written.</summary>
internal static class Script
{
    private const int Sample = 20;

    /// <summary>Character for character; the text itself where nothing changes.</summary>
    public static string Simplified(string text)
    {
        foreach (var c in text)
        {
            if (TraditionalScript.Fold(c) != c)
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = TraditionalScript.Fold(source[i]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>All lines, if the first of them show traditional script; a stray character in a simplified text does not.</summary>
    public static IReadOnlyList<string> Simplified(IReadOnlyList<string> lines)
        => lines.Take(Sample).Any(line => IsTraditional(line)) ? [.. lines.Select(Simplified)] : lines;

    private static bool IsTraditional(string line) => line.Length >= 4 && line.Count(c => TraditionalScript.Fold(c) != c) * 8 > line.Length;
}

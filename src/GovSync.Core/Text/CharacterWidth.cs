namespace GovSync.Core.Text;

/// <summary>Full-width (全角) forms of ASCII.</summary>
public static class CharacterWidth
{
    /// <summary>Full-width ASCII, the ideographic space included, to half-width; everything else stays.</summary>
    public static string ToHalf(string text)
        => text.AsSpan().ContainsAnyInRange('\u3000', '\uFFEF') && text.Any(IsFull)
            ? string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = ToHalf(source[i]);
                }
            })
            : text;

    public static char ToHalf(char c) => c switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static bool IsFull(char c) => c is '\u3000' or (>= '\uFF01' and <= '\uFF5E');
}

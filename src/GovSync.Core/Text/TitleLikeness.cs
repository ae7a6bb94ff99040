namespace GovSync.Core.Text;

/// <summary>How alike two folded titles are, character by character.</summary>
public static class TitleLikeness
{
    private const int LongestTitle = 200;

    /// <summary>Twice the longest common subsequence over both lengths, 0 to 1.</summary>
    public static double Of(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        left = left[..Math.Min(left.Length, LongestTitle)];
        right = right[..Math.Min(right.Length, LongestTitle)];
        return 2.0 * CommonLength(left, right) / (left.Length + right.Length);
    }

    /// <summary>True where every character of the shorter stands in the longer in the same order, as in an abbreviation.</summary>
    public static bool IsAbbreviation(string shorter, string longer)
    {
        var found = 0;
        foreach (var character in longer)
        {
            found += found < shorter.Length && shorter[found] == character ? 1 : 0;
        }

        return found == shorter.Length;
    }

    /// <summary>True where one says the other with words added or left out; false where words are exchanged: 第三批, 第四批.</summary>
    public static bool DifferByOmission(string one, string other) => IsAbbreviation(one, other) || IsAbbreviation(other, one);

    private static int CommonLength(string left, string right)
    {
        var above = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        foreach (var character in left)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                current[j] = character == right[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], current[j - 1]);
            }

            (above, current) = (current, above);
        }

        return above[right.Length];
    }
}

using System.Globalization;
using System.Text;

namespace GovSync.Core.Text;

/// <summary>Chinese and Arabic numerals as one: 二〇一八年十二月 is 2018年12月.</summary>
public static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Tens = "十百千";

    public static bool IsChinese(char character) =>
        Digits.Contains(character, StringComparison.Ordinal) || Tens.Contains(character, StringComparison.Ordinal) || character == '两';

    public static bool IsArabic(char character) => char.IsAsciiDigit(character) || character == '.';

    /// <summary>The folded text with its Chinese numerals written in Arabic ones.</summary>
    public static string ToArabic(string folded)
    {
        var arabic = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var length = 0;
            while (i + length < folded.Length && IsChinese(folded[i + length]))
            {
                length++;
            }

            arabic.Append(length == 0 ? folded[i].ToString() : Value(folded.Substring(i, length)));
            i += Math.Max(1, length);
        }

        return arabic.ToString();
    }

    private static string Value(string chinese)
    {
        if (chinese.All(character => Digits.Contains(character, StringComparison.Ordinal)))
        {
            return string.Concat(chinese.Select(c => Digits.IndexOf(c, StringComparison.Ordinal)));
        }

        long total = 0, digit = 0;
        foreach (var character in chinese)
        {
            var power = Tens.IndexOf(character, StringComparison.Ordinal);
            if (power < 0)
            {
                digit = character == '两' ? 2 : Digits.IndexOf(character, StringComparison.Ordinal);
            }
            else
            {
                total += Math.Max(1, digit) * (long)Math.Pow(10, power + 1);
                digit = 0;
            }
        }

        return (total + digit).ToString(CultureInfo.InvariantCulture);
    }
}

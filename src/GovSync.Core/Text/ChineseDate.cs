using System.Text;
using GovSync.Core.Releases;

namespace GovSync.Core.Text;

/// <summary>Dates written in Chinese numerals, as documents are signed: 二〇一八年十二月五日.</summary>
public static class ChineseDate
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A date in Chinese or Arabic numerals; null if it is none.</summary>
    public static DeclaredTime? Parse(string text)
    {
        var plain = WhiteSpace.Remove(text);
        return TimeReader.Parse(plain) ?? TimeReader.Parse(Arabic(plain));
    }

    private static string Arabic(string text)
    {
        var arabic = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '十')
            {
                AppendTen(arabic, text, i);
                continue;
            }

            var digit = Digits.IndexOf(text[i] is '○' or '零' or 'Ｏ' ? '〇' : text[i], StringComparison.Ordinal);
            arabic.Append(digit >= 0 ? (char)('0' + digit) : text[i]);
        }

        return arabic.ToString();
    }

    /// <summary>十 is a ten's 1 without a digit before it, and a 0 without one behind: 十 → 10, 十二 → 12, 二十 → 20, 二十一 → 21.</summary>
    private static void AppendTen(StringBuilder arabic, string text, int at)
    {
        if (at == 0 || !Digits.Contains(text[at - 1], StringComparison.Ordinal))
        {
            arabic.Append('1');
        }

        if (at + 1 >= text.Length || !Digits.Contains(text[at + 1], StringComparison.Ordinal))
        {
            arabic.Append('0');
        }
    }
}

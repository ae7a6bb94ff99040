using System.Text.RegularExpressions;

namespace GovSync.Core.Text;

/// <summary>Finds the document numbers (发文字号) that running text cites and writes them one way: 国办发〔2018〕126号.</summary>
internal static partial class CitedNumbers
{
    /// <summary>The first one; null if there is none. Words of the sentence may run into it: compare its end.</summary>
    public static string? FirstIn(string text) => Numbers().Match(text) is { Success: true } number
        ? $"{Fold(number.Groups["body"].Value)}〔{Fold(number.Groups["year"].Value)}〕{Fold(number.Groups["serial"].Value)}号"
        : null;

    private static string Fold(string part) => string.Concat(part.Where(c => !char.IsWhiteSpace(c)).Select(TextFold.FoldCharacter));

    [GeneratedRegex(@"(?<body>[\p{Lo}]{2,14})\s?[〔﹝\[［【(（]\s*(?<year>[12１２][0-9０-９]{3})\s*[〕﹞\]］】)）]\s*第?\s*(?<serial>[0-9０-９]{1,5})\s*[号號]")]
    private static partial Regex Numbers();
}

using System.Text.RegularExpressions;

namespace GovSync.Core.Text;

/// <summary>Finds document numbers (发文字号) wherever a text cites them and writes them one way: 国办发〔2018〕126号.</summary>
public static partial class DocumentNumbers
{
    /// <summary>The first one in the text; null if there is none.</summary>
    public static string? In(string? text) => string.IsNullOrEmpty(text) ? null : AllIn(text).FirstOrDefault();

    /// <summary>In the order of the text, repeated as often as they are cited.</summary>
    public static IEnumerable<string> AllIn(string text) => Numbers().Matches(text).Select(Normal);

    public static bool AreEqual(string? one, string? other) =>
        one is not null && other is not null && TextFold.Fold(one) == TextFold.Fold(other);

    private static string Normal(Match number) =>
        $"{Fold(number.Groups["body"].Value)}〔{Fold(number.Groups["year"].Value)}〕{Fold(number.Groups["serial"].Value)}号";

    private static string Fold(string part) => string.Concat(part.Where(c => !char.IsWhiteSpace(c)).Select(TextFold.FoldCharacter));

    [GeneratedRegex(@"(?<body>[\p{Lo}]{2,14})\s?[〔﹝\[［【(（]\s*(?<year>[12１２][0-9０-９]{3})\s*[〕﹞\]］】)）]\s*第?\s*(?<serial>[0-9０-９]{1,5})\s*[号號]")]
    private static partial Regex Numbers();
}

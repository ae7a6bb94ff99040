using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Releases.Reading;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>
/// The document number (发文字号) that a line or field is, in one form: 国办发〔2018〕126号 (whatever brackets, spaces and widths were
/// written), 国令第707号 for orders of the State Council, 公告2024年第1号 for announcements.
/// </summary>
internal static partial class OwnDocumentNumber
{
    /// <summary>The number that the text is; null if it is none or more than one.</summary>
    public static string? Normalise(string? text)
    {
        var plain = Plain(text);
        if (plain.Length is 0 or > 60)
        {
            return null;
        }

        plain = plain is ['(', .. var inner, ')'] ? inner : plain;
        return Whole(Bracketed(), plain) ?? Whole(Order(), plain) ?? Whole(Announcement(), plain);
    }

    /// <summary>The number that the text ends with, e.g. a title's (金罚决字〔2024〕36号); null if it ends otherwise.</summary>
    public static string? AtEndOf(string text)
    {
        var plain = Plain(text);
        var open = plain.EndsWith(')') ? OpeningOfLast(plain) : -1;
        return open < 0 ? null : Normalise(plain[(open + 1)..^1]);
    }

    private static string? Whole(Regex pattern, string plain)
    {
        var match = pattern.Match(plain);
        return match.Success && match.Length == plain.Length ? Print(match, match.Groups["head"].Value) : null;
    }

    private static string? Print(Match match, string head)
    {
        var number = match.Groups["n"].Value;
        if (match.Groups["order"].Success)
        {
            var body = head.Replace("中华人民共和国", "", StringComparison.Ordinal);
            var year = match.Groups["y"].Success ? match.Groups["y"].Value + "年" : "";
            return body is "国务院" or "国" ? $"国令第{Bare(number)}号" : body.Length == 0 ? null : $"{body}令{year}第{Bare(number)}号";
        }

        return match.Groups["notice"].Success
            ? $"{head}公告{match.Groups["y"].Value}年第{Bare(number)}号"
            : head.Length == 0 ? null : $"{head}〔{match.Groups["y"].Value}〕{match.Groups["ordinal"].Value}{number}号";
    }

    private static string Bare(string number)
        => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : number;

    private static int OpeningOfLast(string plain)
    {
        var depth = 0;
        for (var i = plain.Length - 1; i >= 0; i--)
        {
            depth += plain[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Plain(string? text) => text is null ? "" : WhiteSpace.Remove(CharacterWidth.ToHalf(Script.Simplified(text)));

    [GeneratedRegex(
        @"(?<head>[\u4E00-\u9FFFA-Za-z]{1,20})[〔\[(【﹝「<《〈{﹙［](?<y>(19|20)\d\d)年?[〕\])】﹞」>》〉}﹚］](?<ordinal>第?)(?<n>\d{1,5}(-\d{1,3})?)号",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"(?<head>[\u4E00-\u9FFF]{1,30}?)(?<order>令)[(〔\[]?((?<y>(19|20)\d\d)[)〕\]]?年?)?第?(?<n>\d{1,4})号[)〕\]]?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(
        @"(?<head>[\u4E00-\u9FFF]{0,30}?)(?<notice>公告)[(〔\[]?(?<y>(19|20)\d\d)[)〕\]]?年?第?(?<n>\d{1,4})号[)〕\]]?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();
}

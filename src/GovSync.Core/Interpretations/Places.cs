using System.Text.RegularExpressions;

namespace GovSync.Core.Interpretations;

/// <summary>Finds the provinces, cities and counties that issuers are named by: 青河市人民政府办公厅 is of 青河市.</summary>
internal static partial class Places
{
    public static IReadOnlyList<string> In(string text) =>
        [.. Issuers().Matches(text).Select(issuer => issuer.Groups["place"].Value).Distinct()];

    [GeneratedRegex("(?<place>[\\p{Lo}]{2,3}(?:省|市|县|州|盟)|(?:北京|天津|上海|重庆)市?)(?=[\\p{Lo}]{0,12}(政府|厅|局|委|办公室))", RegexOptions.ExplicitCapture)]
    private static partial Regex Issuers();
}

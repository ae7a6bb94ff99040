using System.Net;

namespace GovSync.Core.Markup;

/// <summary>Characters written by name or number: &amp;nbsp; &amp;#160;.</summary>
internal static class HtmlEntity
{
    public static string DeEntitize(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}

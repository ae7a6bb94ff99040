using System.Globalization;

namespace GovSync.Functions.Web;

/// <summary>What is kept beside the bytes of a page: where, when and how they were had.</summary>
public static class PageFacts
{
    private const string ContentType = "contenttype";

    /// <summary>Blob metadata takes ASCII only, so everything is percent-encoded.</summary>
    public static Dictionary<string, string> Of(FetchResult page) => new(StringComparer.Ordinal)
    {
        ["url"] = Uri.EscapeDataString(page.FinalUrl),
        [ContentType] = Uri.EscapeDataString(page.ContentType ?? ""),
        ["answeredat"] = page.AnsweredAt.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>Null = the answer had none.</summary>
    public static string? ContentTypeOf(IDictionary<string, string> facts) =>
        facts.TryGetValue(ContentType, out var value) && value.Length > 0 ? Uri.UnescapeDataString(value) : null;
}

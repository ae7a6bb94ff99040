using System.Globalization;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Web;

/// <summary>What is kept beside the bytes of a page: where, when and how they were had.</summary>
public static class PageFacts
{
    private const string ContentType = "contenttype";
    private const int LongestHeaders = 4_000;

    /// <summary>Blob metadata takes ASCII only, so everything is percent-encoded.</summary>
    public static Dictionary<string, string> Of(FetchResult page) => new(StringComparer.Ordinal)
    {
        ["url"] = Uri.EscapeDataString(page.FinalUrl),
        [ContentType] = Uri.EscapeDataString(page.ContentType ?? ""),
        ["askedat"] = page.AskedAt.ToString("O", CultureInfo.InvariantCulture),
        ["answeredat"] = page.AnsweredAt.ToString("O", CultureInfo.InvariantCulture),
        ["headers"] = Headers(page.Headers),
    };

    /// <summary>The same for a task, with the judge that reads the page now.</summary>
    /// <param name="originalHash">Of the original that the page is compared with; null if unknown.</param>
    public static PageEvidence EvidenceOf(FetchResult page, string hash, string? originalHash) => new()
    {
        Hash = hash,
        OriginalHash = originalHash,
        FinalUrl = page.FinalUrl,
        ContentType = page.ContentType,
        Headers = page.Headers,
        AskedAt = page.AskedAt,
        AnsweredAt = page.AnsweredAt,
        JudgeVersion = JudgeVersion.Current,
    };

    /// <summary>Null = the answer had none.</summary>
    public static string? ContentTypeOf(IDictionary<string, string> facts) =>
        facts.TryGetValue(ContentType, out var value) && value.Length > 0 ? Uri.UnescapeDataString(value) : null;

    /// <summary>As many as fit: a blob's metadata takes 8 KiB in all.</summary>
    private static string Headers(IReadOnlyList<string> headers)
    {
        var left = LongestHeaders;
        return string.Join("%0A", headers.Select(Uri.EscapeDataString).TakeWhile(line => (left -= line.Length + 3) >= 0));
    }
}

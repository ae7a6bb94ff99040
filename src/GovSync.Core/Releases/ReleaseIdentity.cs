using System.Security.Cryptography;
using System.Text;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>
/// What makes two pages the same release. Document number and issuing body together, and only from a policy document's own header
/// (公告2024年第1号 exists at hundreds of bodies); else the address; else title, issuing body and text.
/// </summary>
public static class ReleaseIdentity
{
    /// <summary>
    /// Keys of 32 lower-case hex digits, the strongest first. Two readings that share one are the same release; never empty.
    /// </summary>
    /// <param name="url">Where it was seen.</param>
    public static IReadOnlyList<string> KeysOf(PageReading reading, string url)
    {
        var keys = new List<string>(3);
        if (reading is { Kind: ReleaseKind.Policy, DocumentNumber: { } number, IssuingBodies.Count: > 0 })
        {
            keys.Add(Hash("number", number, string.Join('、', reading.IssuingBodies.Order(StringComparer.Ordinal))));
        }

        keys.Add(Hash("url", CanonicalUrl(url)));
        var text = WhiteSpace.Remove(reading.Text);
        if (text.Length > 0)
        {
            keys.Add(Hash("text", WhiteSpace.Remove(reading.Title), string.Join('、', reading.IssuingBodies), text));
        }

        return keys;
    }

    /// <summary>The key of an address alone, for an entry whose page has not been read.</summary>
    public static string KeyOf(string url) => Hash("url", CanonicalUrl(url));

    /// <summary>One form for all addresses of a page.</summary>
    public static string CanonicalUrl(string url) => Text.CanonicalUrl.Of(url);

    /// <summary>The first 16 bytes of SHA-256; the parts cannot run into each other.</summary>
    private static string Hash(params ReadOnlySpan<string> parts)
    {
        var joined = Encoding.UTF8.GetBytes(string.Join('\n', parts!));
        return Convert.ToHexStringLower(SHA256.HashData(joined).AsSpan(0, 16));
    }
}

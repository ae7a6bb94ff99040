using System.Security.Cryptography;
using System.Text;
namespace GovSync.Core.Releases;
/// <summary>Temporary.</summary>
public static class ReleaseIdentity
{
    public static IReadOnlyList<string> KeysOf(PageReading reading, string url)
    {
        var keys = new List<string>();
        if (reading.Kind == ReleaseKind.Policy && reading.DocumentNumber is { } n && reading.IssuingBodies.Count > 0) keys.Add(Hash($"n\n{n}\n{string.Join('、', reading.IssuingBodies)}"));
        keys.Add(Hash("u\n" + url));
        return keys;
    }
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

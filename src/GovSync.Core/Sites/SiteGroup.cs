using System.Security.Cryptography;
using System.Text;

namespace GovSync.Core.Sites;

/// <summary>A site's group: 256 groups share out the sites, for ever, so a site never moves.</summary>
public static class SiteGroup
{
    /// <summary>All 256, in order.</summary>
    public static IEnumerable<string> All => Enumerable.Range(0, 256).Select(first => Convert.ToHexStringLower([(byte)first]));

    /// <summary>First byte of SHA-256 of the site id code in UTF-8, as two lower-case hex digits.</summary>
    public static string Of(string siteCode) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(siteCode)).AsSpan(0, 1));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovSync.Core.Sites;

/// <summary>A site's group: 256 groups share out the sites, for ever, so a site never moves.</summary>
public static class SiteGroup
{
    public const int Count = 256;

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<string> All => Enumerable.Range(0, Count).Select(first => Convert.ToHexStringLower([(byte)first]));

    /// <summary>The group's number as two lower-case hex digits.</summary>
    public static string Of(string siteCode) => Convert.ToHexStringLower([NumberOf(siteCode)]);

    /// <summary>First byte of SHA-256 of the site id code in UTF-8.</summary>
    public static byte NumberOf(string siteCode) => SHA256.HashData(Encoding.UTF8.GetBytes(siteCode))[0];

    /// <summary>The group's place among all of them, from 0.</summary>
    /// <exception cref="FormatException">It is no group's name.</exception>
    public static byte PlaceOf(string group) => byte.Parse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

namespace GovSync.Core.Releases;

/// <summary>Makes links absolute. Only http and https survive: a javascript: or mailto: link leads to no page.</summary>
internal static class LinkAddress
{
    /// <summary>Absolute address of <paramref name="href"/>; null where it cannot be made one.</summary>
    /// <param name="baseUrl">Absolute address of the page or feed; null if unknown.</param>
    public static string? Resolve(string? href, string? baseUrl)
    {
        var written = href?.Trim();
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        if (HasHttpScheme(written) && Uri.TryCreate(written, UriKind.Absolute, out var absolute))
        {
            return Printed(absolute, written);
        }

        return Uri.TryCreate(baseUrl, UriKind.Absolute, out var root) && IsHttp(root) && Uri.TryCreate(root, written, out var joined)
            && IsHttp(joined)
                ? joined.AbsoluteUri
                : null;
    }

    private static bool HasHttpScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>An address that is absolute already stays as it is written, so that it can be compared with what others wrote.</summary>
    private static string? Printed(Uri address, string written) =>
        IsHttp(address) && address.Host.Length > 0 ? IsPlain(written) ? written : address.AbsoluteUri : null;

    private static bool IsPlain(string text) => text.All(c => c is > ' ' and < (char)127 and not '\\' and not '"' and not '<' and not '>')
        && !text.Contains("/../", StringComparison.Ordinal) && !text.Contains("/./", StringComparison.Ordinal);
}

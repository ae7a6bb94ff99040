namespace GovSync.Core.Text;

/// <summary>Compares addresses of pages as a reader would: scheme, www, fragment and an index page make no other page.</summary>
public static class CanonicalUrl
{
    private static readonly string[] IndexPages = ["/index.html", "/index.htm", "/index.shtml", "/index.jsp", "/default.html", "/"];

    public static bool AreSame(string? one, string? other) =>
        !string.IsNullOrEmpty(one) && !string.IsNullOrEmpty(other) && Of(one) == Of(other);

    /// <summary>Host in lower case without www, path and query; a relative address stays what it is.</summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return url.Trim();
        }

        var host = address.Host.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var path = address.AbsolutePath;
        var index = Array.Find(IndexPages, page => path.EndsWith(page, StringComparison.OrdinalIgnoreCase));
        return host + (address.IsDefaultPort ? "" : $":{address.Port}") + (index is null ? path : path[..^index.Length]) + address.Query;
    }
}

namespace GovSync.Core.Releases.Reading;

/// <summary>What relative links of a page are relative to.</summary>
internal sealed class LinkBase
{
    private readonly Uri? _base;

    private LinkBase(Uri? @base) => _base = @base;

    /// <param name="url">The page's own absolute address; null if unknown.</param>
    public static LinkBase Of(HtmlPage page, string? url)
    {
        var own = Uri.TryCreate(url, UriKind.Absolute, out var parsed) && IsWeb(parsed) ? parsed : null;
        var declared = page.Elements.FirstOrDefault(element => element.Name == "base")?.GetAttributeValue("href", null);
        if (declared is null)
        {
            return new(own);
        }

        var isBase = own is null
            ? Uri.TryCreate(declared, UriKind.Absolute, out var @base)
            : Uri.TryCreate(own, declared, out @base);
        return new(isBase && IsWeb(@base!) ? @base : own);
    }

    /// <summary>Null where it cannot be made absolute or is not http(s).</summary>
    public string? Absolute(string href)
    {
        var isUri = _base is null
            ? Uri.TryCreate(href, UriKind.Absolute, out var uri)
            : Uri.TryCreate(_base, href, out uri);
        return isUri && IsWeb(uri!) ? uri!.AbsoluteUri : null;
    }

    private static bool IsWeb(Uri uri) => uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}

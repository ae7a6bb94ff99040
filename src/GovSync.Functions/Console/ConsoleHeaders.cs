namespace GovSync.Functions.Console;

/// <summary>What every answer of the console tells the browser: no script, no style or frame but our own, nothing to guess or keep.</summary>
internal static class ConsoleHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        // Only the host can reach us, and it writes this header itself; cookies are then sent over https alone.
        if (context.Request.Headers["X-Forwarded-Proto"].ToString() is "https")
        {
            context.Request.Scheme = "https";
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}

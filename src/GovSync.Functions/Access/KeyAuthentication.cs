using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using GovSync.Functions.Sites;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GovSync.Functions.Access;

/// <summary>
/// Signs callers in by <c>Authorization: Bearer</c>: the administrator's token, or a site's key, which begins with the site id code.
/// Keys are compared by hash, in constant time.
/// </summary>
public sealed class KeyAuthentication(
    AccessSettings settings, SiteTable sites, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "key";

    private const string Prefix = "Bearer ";

    /// <summary>True if the text is the administrator's token.</summary>
    public static bool IsAdministrator(AccessSettings settings, string token) =>
        settings.AdminToken is { Length: > 0 } expected && AreEqual(token, expected);

    /// <summary>The principal of an administrator.</summary>
    public static ClaimsPrincipal Administrator(string scheme) => Principal(scheme, "administrator", Roles.Administrator);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var token = header[Prefix.Length..].Trim();
        if (IsAdministrator(settings, token))
        {
            return Success(Administrator(SchemeName));
        }

        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0
            && await sites.CredentialsAsync(token[..dot], Context.RequestAborted) is { } credentials
            && AreEqual(Registry.HashOf(token), credentials.ApiKeyHash))
        {
            return Success(Principal(SchemeName, token[..dot], Roles.Site));
        }

        return AuthenticateResult.Fail("the key is not known");
    }

    private static ClaimsPrincipal Principal(string scheme, string name, string role) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role)], scheme));

    private static AuthenticateResult Success(ClaimsPrincipal principal) =>
        AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));

    private static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}

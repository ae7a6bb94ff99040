using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace GovSync.Functions.Access;

/// <summary>Who may call what: keys for programs, a cookie for people; everything else is refused.</summary>
public static class AccessPolicies
{
    /// <summary>An administrator, by key or cookie.</summary>
    public const string Administrator = "administrator";

    /// <summary>The site that the route names as <c>siteCode</c>, by key; or an administrator.</summary>
    public const string OwnSite = "own-site";

    private const string Either = "key-or-cookie";

    public static void AddAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, Either, scheme => scheme.ForwardDefaultSelector = context =>
                context.Request.Headers.ContainsKey("Authorization") ? KeyAuthentication.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "govsync";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.LoginPath = "/api/console/sign-in";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
                cookie.Events.OnRedirectToLogin = RedirectPeopleOnly;
            });
        services.AddAuthorizationBuilder()
            .AddPolicy(Administrator, policy => policy.RequireRole(Roles.Administrator))
            .AddPolicy(OwnSite, policy => policy.RequireAssertion(IsOwnSite))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static bool IsOwnSite(AuthorizationHandlerContext context) =>
        context.User.IsInRole(Roles.Administrator)
        || (context.User.IsInRole(Roles.Site)
            && context.Resource is HttpContext http
            && http.Request.RouteValues["siteCode"] is string siteCode
            && siteCode == context.User.FindFirstValue(ClaimTypes.Name));

    /// <summary>A browser is led to the sign-in page; a program is told 401.</summary>
    private static Task RedirectPeopleOnly(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api/console", StringComparison.Ordinal))
        {
            // Relative: behind the host this program's own authority is not the visitor's.
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}

using GovSync.Functions.Access;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace GovSync.Functions.Console;

/// <summary>The administrator's token is exchanged for a cookie.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address.SignIn, (Visit visit, string? returnUrl) => visit.Show<SignInPage>(new SignInModel(returnUrl, null)))
            .AllowAnonymous();
        routes.MapPost(Address.SignIn, SignInAsync).AllowAnonymous();
        routes.MapPost(Address.SignOut, (Delegate)SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] string? token, string? returnUrl, Visit visit, HttpContext context, AccessSettings settings, SignInAttempts attempts,
        AuditLog audit, CancellationToken cancellationToken)
    {
        var client = SignInAttempts.ClientOf(context);
        if (!attempts.MayTry(client))
        {
            return visit.Show<SignInPage>(new SignInModel(returnUrl, visit.Words.TooManyAttempts), StatusCodes.Status429TooManyRequests);
        }

        if (!KeyAuthentication.IsAdministrator(settings, token?.Trim() ?? ""))
        {
            attempts.CountWrong(client);
            return visit.Show<SignInPage>(new SignInModel(returnUrl, visit.Words.WrongToken), StatusCodes.Status403Forbidden);
        }

        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var administrator = KeyAuthentication.Administrator(Scheme);
        await context.SignInAsync(Scheme, administrator);
        await audit.WriteAsync(administrator.Identity?.Name ?? "", "sign-in", "console", client, cancellationToken);
        return Results.LocalRedirect(Address.IsOurs(returnUrl) ? returnUrl! : Address.Releases);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(Address.SignIn);
    }
}

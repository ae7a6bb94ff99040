using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovSync.Functions.Access;
using GovSync.Functions.Console.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.WebEncoders;

namespace GovSync.Functions.Console;

/// <summary>The console under <c>/api/console</c>: pages rendered on the server, forms posted plainly, no script at all.</summary>
public static class ConsoleEndpoints
{
    public static void AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "govsync-form";
            forgery.Cookie.Path = "/api";
            forgery.FormFieldName = "form-token";
        });
        // Chinese stays Chinese in the markup; only what HTML needs is escaped.
        services.AddWebEncoders();
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<ReleaseOverview>();
        services.AddSingleton<TaskReader>();
        services.AddSingleton<DeskReader>();
        services.AddSingleton<AdministrationReader>();
    }

    public static void MapConsole(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Address.Home, StringComparison.OrdinalIgnoreCase),
            console =>
            {
                console.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ConsoleFaults.ShowAsync });
                console.Use(ConsoleHeaders.SetAsync);
            });
        app.UseAntiforgery();
        app.MapAssets();

        var console = app.MapGroup("").AddEndpointFilter(ConsoleLanguage.SwitchAsync).AddEndpointFilter(RefuseForgedAsync);
        console.MapSignIn();
        var pages = console.MapGroup("").RequireAuthorization(AccessPolicies.Administrator);
        // The root of the site leads here; whoever is not signed in is led on from there.
        console.MapGet("/api", () => Results.LocalRedirect(Address.Releases)).AllowAnonymous();
        pages.MapGet(Address.Home, () => Results.LocalRedirect(Address.Releases));
        pages.MapReleases();
        pages.MapReach();
        pages.MapTask();
        pages.MapDesk();
        pages.MapSites();
        pages.MapReport();
        pages.MapAdministration();
        pages.MapRules();
        pages.MapSource();
        pages.MapGet(Address.Home + "/{*path}", (Visit visit) => visit.NotFound());
    }

    /// <summary>A form without its token, or with one that no longer fits, is told so in words.</summary>
    private static async ValueTask<object?> RefuseForgedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return await next(context);
        }

        var visit = await Visit.BindAsync(context.HttpContext);
        return visit.Show<NoticePage>(
            new NoticeModel(visit.Words.FormExpired, visit.Words.FormExpiredDetail), StatusCodes.Status400BadRequest);
    }
}

using GovSync.Functions.Console.Texts;
using GovSync.Functions.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovSync.Functions.Console;

/// <summary>One request of a person to the console: what every page needs besides its own content.</summary>
/// <param name="Now">Business instant, UTC.</param>
/// <param name="User">Null = nobody is signed in.</param>
/// <param name="FormToken">Name and value of the hidden field that every form carries.</param>
/// <param name="Address">Path and query of the page, to switch its language.</param>
public sealed record Visit(Words Words, DateTimeOffset Now, string? User, (string Name, string Value) FormToken, string Address)
{
    /// <summary>How minimal APIs make the parameter of a handler.</summary>
    public static ValueTask<Visit> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // The cookie that belongs to the token must go out before the page begins to.
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return ValueTask.FromResult(new Visit(
            ConsoleLanguage.Of(context.Request),
            context.RequestServices.GetRequiredService<BusinessClock>().Now,
            context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null,
            (tokens.FormFieldName, tokens.RequestToken ?? ""),
            context.Request.Path + context.Request.QueryString));
    }

    /// <summary>The page <typeparamref name="TPage"/> with its content, rendered on the server.</summary>
    public IResult Show<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Visit"] = this, ["Model"] = model }) { StatusCode = status };

    public IResult NotFound() => Show<Pages.NoticePage>(
        new Pages.NoticeModel(Words.NotFound, Words.NotFoundDetail), StatusCodes.Status404NotFound);
}

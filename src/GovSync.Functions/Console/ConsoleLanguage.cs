using GovSync.Core.Compliance;
using GovSync.Functions.Console.Texts;

namespace GovSync.Functions.Console;

/// <summary>Chinese, until a person switches by <c>?lang=en</c>; a cookie remembers it.</summary>
internal static class ConsoleLanguage
{
    private const string Parameter = "lang";
    private const string Cookie = "govsync-language";

    public static Words Of(HttpRequest request) => Words.In(Parse(request.Cookies[Cookie]) ?? ReportLanguage.Chinese);

    /// <summary>Remembers a language asked for and leads to the same page without asking.</summary>
    public static async ValueTask<object?> SwitchAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (!HttpMethods.IsGet(request.Method) || Parse(request.Query[Parameter]) is not { } language)
        {
            return await next(context);
        }

        response.Cookies.Append(Cookie, Name(language), new CookieOptions
        {
            Path = "/api", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, MaxAge = TimeSpan.FromDays(365),
        });
        var rest = request.Query.Where(item => item.Key != Parameter);
        return Results.Redirect(request.Path + QueryString.Create(rest));
    }

    /// <summary>The address of the same page in the other language.</summary>
    public static string SwitchOf(string address, string code) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={code}";

    private static string Name(ReportLanguage language) => language switch
    {
        ReportLanguage.Chinese => "zh",
        ReportLanguage.English => "en",
    };

    private static ReportLanguage? Parse(string? text) => text switch
    {
        "zh" => ReportLanguage.Chinese,
        "en" => ReportLanguage.English,
        _ => null,
    };
}

using Microsoft.Playwright;

namespace GovSync.EndToEnd.Console;

/// <summary>One browser session, which notes what the browser complains of.</summary>
public sealed class Visitor(ConsoleFixture machine, IBrowserContext context) : IAsyncDisposable
{
    private readonly List<string> violations = [];

    public IBrowserContext Context => context;

    /// <summary>What the content security policy forbade.</summary>
    public IReadOnlyList<string> PolicyViolations => violations;

    public async Task<IPage> OpenAsync(string path)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                violations.Add($"{page.Url}: {message.Text}");
        };
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Opens the page as somebody who signed in.</summary>
    public async Task<IPage> SignInAsync(string path = "api/console/releases")
    {
        await context.AddCookiesAsync(await machine.SessionAsync());
        return await OpenAsync(path);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

using Deque.AxeCore.Playwright;

namespace GovSync.EndToEnd.Console;

[Collection(ConsoleTests.Name)]
public sealed class AccessibilityTests(ConsoleFixture machine)
{
    private const string AnyRelease = "{release}";
    private const string AnyReach = "{reach}";
    private const string AnyTask = "{task}";
    private const string AnySite = "{site}";

    public static TheoryData<string> Pages() =>
    [
        "api/console/releases", "api/console/releases?all=1", AnyRelease, AnyReach, AnyTask, "api/console/desk", "api/console/sites", AnySite,
        "api/console/report?now=1", "api/console/administration", "api/console/rules?division=140403&day=2023-01-01", "api/console/nowhere",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_axe_violation_and_breaks_no_policy(string name)
    {
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.SignInAsync(PathOf(name));

        var found = await page.RunAxe();

        Assert.NotEmpty(found.Passes);
        Assert.Equal([], found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.Equal([], visitor.PolicyViolations);
        Assert.Equal(0, await page.Locator("script, [style], [onclick]").CountAsync());
    }

    [BrowserFact]
    public async Task The_sign_in_page_has_no_axe_violation_even_when_it_refuses()
    {
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.OpenAsync("api/console/sign-in");
        await page.FillAsync("#token", "certainly not the token");
        await page.ClickAsync("main button");

        Assert.Equal(1, await page.GetByRole(Microsoft.Playwright.AriaRole.Alert).CountAsync());
        Assert.Equal([], (await page.RunAxe()).Violations.Select(violation => violation.Id));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_phone_and_a_zoom_of_400_percent(string name)
    {
        await using var visitor = await machine.VisitAsync(width: 320);
        var page = await visitor.SignInAsync(PathOf(name));

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, 320);
    }

    [BrowserFact]
    public async Task The_first_tab_leads_past_the_navigation()
    {
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.SignInAsync();

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));

        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private string PathOf(string name) => name switch
    {
        AnyRelease => machine.Task.ReleasePath,
        AnyReach => $"{machine.Task.ReleasePath}/reach?given=1&important=false",
        AnyTask => machine.Task.Path,
        AnySite => $"api/console/sites/{machine.Task.SiteCode}",
        _ => name,
    };
}

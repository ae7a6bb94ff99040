using System.Text;
using System.Text.RegularExpressions;

namespace GovSync.EndToEnd.Console;

[Collection(ConsoleTests.Name)]
public sealed class ConsoleUseTests(ConsoleFixture machine)
{
    [BrowserFact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_page_and_back()
    {
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.OpenAsync("api/console/desk");
        Assert.EndsWith("/api/console/sign-in?ReturnUrl=%2Fapi%2Fconsole%2Fdesk", page.Url, StringComparison.Ordinal);

        await page.FillAsync("#token", machine.Token);
        await page.ClickAsync("main button");

        Assert.EndsWith("/api/console/desk", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_root_leads_to_the_console()
    {
        await using var visitor = await machine.VisitAsync();

        var page = await visitor.OpenAsync("");

        Assert.Contains("/api/console/sign-in", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_console_works_without_JavaScript()
    {
        await using var visitor = await machine.VisitAsync(hasJavaScript: false);
        var page = await visitor.SignInAsync("api/console/releases?all=1");

        await page.ClickAsync("tbody th a");
        Assert.Contains("/api/console/releases/", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(machine.Task.ReleasePath);
        Assert.NotEqual(0, await page.Locator("tbody tr").CountAsync());
        await page.ClickAsync("header form button");
        Assert.EndsWith("/api/console/sign-in", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("api/console/releases");
        Assert.Contains("/api/console/sign-in", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_language_once_chosen_stays()
    {
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.SignInAsync(machine.Task.Path);
        Assert.Equal("zh-CN", await page.GetAttributeAsync("html", "lang"));

        await page.ClickAsync("text=English");
        Assert.EndsWith(machine.Task.Path, page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await page.GetAttributeAsync("html", "lang"));

        await page.GotoAsync("api/console/desk");
        Assert.Equal("Editor's desk", await page.InnerTextAsync("h1"));
    }

    [BrowserFact]
    public async Task An_address_on_another_site_is_refused_beside_the_form()
    {
        const string Foreign = "http://elsewhere.example/repost.html";
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.SignInAsync(machine.Task.Path);

        await page.FillAsync("form.claim input[name=url]", Foreign);
        await page.ClickAsync("form.claim button");

        Assert.Contains("未接受该地址", await page.InnerTextAsync("form.claim [role=alert]"), StringComparison.Ordinal);
        Assert.Equal(Foreign, await page.InputValueAsync("form.claim input[name=url]"));
    }

    [BrowserFact]
    public async Task A_ruling_stands_beside_the_computed_verdict_and_in_the_history()
    {
        const string Reason = "经核实，网站按时转载 <b>原件</b>";
        await using var visitor = await machine.VisitAsync();
        var page = await visitor.SignInAsync(machine.Task.Path);

        await page.SelectOptionAsync("#timeliness", "Withdrawn");
        await page.FillAsync("#reason", Reason);
        await page.ClickAsync("text=作出认定");

        Assert.Equal("认定已保存。", await page.InnerTextAsync("[role=status]"));
        Assert.StartsWith("已撤回", await page.InnerTextAsync(".verdict .tag"), StringComparison.Ordinal);
        Assert.Contains(Reason, await page.InnerTextAsync("section[aria-labelledby=ruling] dl"), StringComparison.Ordinal);
        Assert.Contains(Reason, await page.Locator("table").Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Whom_a_release_concerns_is_changed_after_a_preview_without_JavaScript()
    {
        const string Reason = "只涉及广东 <b>核实</b>";
        await using var visitor = await machine.VisitAsync(hasJavaScript: false);
        var page = await visitor.SignInAsync("api/console/releases?all=1");
        // One that owes nothing anyway, so that no other test's task follows.
        await page.Locator("tbody tr", new() { HasText = "一般" }).First.Locator("th a").ClickAsync();
        await page.ClickAsync("text=查看并更改应转载的网站");
        Assert.Equal(0, await page.Locator("#reason").CountAsync());

        await page.FillAsync("#divisions", "44");
        await page.ClickAsync("section[aria-labelledby=suppose] button");
        Assert.Contains("division '44'", await page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);

        await page.FillAsync("#divisions", "440000");
        await page.ClickAsync("section[aria-labelledby=suppose] button");
        Assert.Contains("登记网站中", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.FillAsync("#reason", Reason);
        await page.ClickAsync("section[aria-labelledby=save] button");

        Assert.StartsWith("更改已保存", await page.InnerTextAsync("[role=status]"), StringComparison.Ordinal);
        Assert.Contains($"管理员认定：{Reason}", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("440000", await page.InputValueAsync("#divisions"));
    }

    [BrowserFact]
    public async Task Evidence_is_saved_and_never_rendered()
    {
        await using var visitor = await machine.VisitAsync();
        await visitor.SignInAsync();
        var task = await (await visitor.Context.APIRequest.GetAsync($"{machine.Task.Path}?judge=again")).TextAsync();
        var hash = Regex.Match(task, "/evidence/([0-9a-f]{64})").Groups[1].Value;

        var answer = await visitor.Context.APIRequest.GetAsync($"{machine.Task.Path}/evidence/{hash}");

        Assert.Contains("重新判断的结论与保存的一致", task, StringComparison.Ordinal);

        Assert.Equal("application/octet-stream", answer.Headers["content-type"]);
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
        Assert.NotEmpty(await answer.BodyAsync());
    }

    [BrowserFact]
    public async Task The_report_is_a_spreadsheets_file_too()
    {
        await using var visitor = await machine.VisitAsync();
        await visitor.SignInAsync();

        var answer = await visitor.Context.APIRequest.GetAsync("api/console/report.csv?now=1");
        var csv = await answer.BodyAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.StartsWith("网站标识码,网站名称,月份", Encoding.UTF8.GetString(csv[3..]), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_form_that_is_not_from_our_page_changes_nothing()
    {
        await using var visitor = await machine.VisitAsync();
        await visitor.SignInAsync();

        var form = visitor.Context.APIRequest.CreateFormData();
        form.Append("timeliness", "NotOwed");
        form.Append("reason", "forged");
        var answer = await visitor.Context.APIRequest.PostAsync($"{machine.Task.Path}/ruling", new() { Form = form });

        Assert.Equal(400, answer.Status);
        var page = await visitor.OpenAsync(machine.Task.Path);
        Assert.DoesNotContain("forged", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}

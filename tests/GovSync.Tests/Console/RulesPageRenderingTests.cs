using GovSync.Core.Compliance;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Console.Shared;

namespace GovSync.Tests.Console;

public sealed class RulesPageRenderingTests
{
    private static readonly DateOnly Day = new(2023, 1, 1);

    [Theory]
    [InlineData(ReportLanguage.Chinese, "文本未规定")]
    [InlineData(ReportLanguage.English, "The text does not say")]
    public async Task Each_topic_shows_its_words_or_that_no_text_says_anything(ReportLanguage language, string unsaid)
    {
        var inForce = RuleProfiles.BuiltIn.ClausesInForce("140403", SiteKind.Portal, Day);

        var html = await PageAsync(new RulesModel("140403", SiteKind.Portal, Day, inForce), language);

        Assert.Contains("轉載其他網站信息時要注明信息來源", html, StringComparison.Ordinal);
        Assert.Contains("第十条", html, StringComparison.Ordinal);
        var topics = Enum.GetValues<ClauseTopic>().Length;
        Assert.Equal(topics - inForce.Clauses.Count, html.Split(unsaid).Length - 1);
    }

    [Fact]
    public async Task A_code_that_is_none_is_told_so_and_stays_text()
    {
        var html = await PageAsync(new RulesModel("\"><script>", SiteKind.Portal, Day, null), ReportLanguage.English);

        Assert.Contains("six digits", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_due_stand_with_their_last_day_and_words()
    {
        var due = ReportsDue.Next(RuleProfiles.BuiltIn, [Rendered.Site], new DateOnly(2026, 3, 2));

        var html = await Rendered.HtmlAsync<ReportDueRows>(new() { ["Reports"] = due });

        Assert.Contains("2026-05-31", html, StringComparison.Ordinal);
        Assert.Contains("当季度问题网站整改和问责情况", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_beyond_the_limit_stands_with_its_site()
    {
        var site = Rendered.Site with { Closures = [new Closure(Rendered.Now, Rendered.Now.AddDays(31), "省政府办公厅", "改版")] };

        var html = await Rendered.HtmlAsync<ClosureExcessRows>(
            new() { ["Closures"] = ClosureLimits.Exceeded(RuleProfiles.BuiltIn, [site], new DateOnly(2026, 3, 2)) });

        Assert.Contains("临时下线超过 30 天", html, StringComparison.Ordinal);
        Assert.Contains(site.Name, html, StringComparison.Ordinal);
    }

    private static Task<string> PageAsync(RulesModel model, ReportLanguage language) => Rendered.HtmlAsync<RulesPage>(
        new() { ["Visit"] = Rendered.VisitIn(language), ["Model"] = model }, language);
}

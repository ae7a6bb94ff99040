using GovSync.Core.Compliance;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Console;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Console.Shared;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Console;

public sealed class RenderingTests
{
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    private static readonly IReadOnlyDictionary<string, Site> Sites = new Dictionary<string, Site> { [Rendered.Site.Code] = Rendered.Site };

    [Theory]
    [InlineData(ReportLanguage.Chinese, "待转载")]
    [InlineData(ReportLanguage.English, "Awaited")]
    public async Task A_status_is_told_in_words(ReportLanguage language, string words)
    {
        var html = await Rendered.HtmlAsync<StatusTag>(new() { ["Timeliness"] = Timeliness.Awaited }, language);

        Assert.Contains($">{words}</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_that_passed_is_marked_as_over()
    {
        var before = await Rendered.HtmlAsync<Countdown>(new() { ["DueAt"] = (DateTimeOffset?)Rendered.Now.AddSeconds(1) });
        var at = await Rendered.HtmlAsync<Countdown>(new() { ["DueAt"] = (DateTimeOffset?)Rendered.Now });
        var after = await Rendered.HtmlAsync<Countdown>(new() { ["DueAt"] = (DateTimeOffset?)Rendered.Now.AddSeconds(-1) });

        Assert.Equal("<span class=\"left\">还剩不足1分钟</span>", before.Trim());
        Assert.Equal("<span class=\"left\">时限已到</span>", at.Trim());
        Assert.Equal("<span class=\"over\">已超 1分钟</span>", after.Trim());
    }

    [Fact]
    public async Task A_hostile_title_stays_text()
    {
        var release = new Release
        {
            Id = "r1", Title = Hostile, DocumentNumber = Hostile, Kind = ReleaseKind.Policy, Importance = new(true, true, 5, [Hostile]),
            Sightings = [new Sighting("p1", "c1", "javascript:alert(3)", null, Rendered.Now)],
        };
        var html = await Rendered.HtmlAsync<ReleasePage>(new()
        {
            ["Visit"] = Rendered.VisitIn(ReportLanguage.Chinese),
            ["Model"] = new ReleaseModel(release, [], Paging.Of<RepostTask>([], 1, 10), [], null, [], Sites),
        });

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_repost_stand_beside_the_originals_escaped()
    {
        var html = await Rendered.HtmlAsync<DifferenceRows>(new()
        {
            ["Of"] = (IReadOnlyList<Difference>)[new Difference(DifferenceKind.Amount, "补贴300元", $"补贴500元{Hostile}")],
        });

        Assert.Contains("补贴300元", html, StringComparison.Ordinal);
        Assert.Contains("补贴500元&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_another_site_tells_it_nothing_and_vouches_for_nothing()
    {
        var html = await Rendered.HtmlAsync<OutLink>(new() { ["Url"] = "http://www.example.gov.cn/a?b=1&c=2", ["Text"] = "原文" });

        Assert.Contains("rel=\"noopener noreferrer nofollow\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"http://www.example.gov.cn/a?b=1&amp;c=2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_address_stands_in_its_form_with_the_reason()
    {
        var html = await Rendered.HtmlAsync<ClaimForm>(new()
        {
            ["ReleaseId"] = "r1", ["Site"] = Rendered.Site, ["Refusal"] = new RefusedClaim("r1", Rendered.Site.Code, "http://elsewhere.example/x"),
        });

        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains("www.example.gov.cn", html, StringComparison.Ordinal);
        Assert.Contains("value=\"http://elsewhere.example/x\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"form-token\" value=\"secret\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.Chinese, "zh-CN", "English")]
    [InlineData(ReportLanguage.English, "en", "中文")]
    public async Task A_page_says_its_language_and_offers_the_other(ReportLanguage language, string code, string other)
    {
        var html = await Rendered.HtmlAsync<NoticePage>(new()
        {
            ["Visit"] = Rendered.VisitIn(language), ["Model"] = new NoticeModel("标题", "正文"),
        });

        Assert.Contains($"<html lang=\"{code}\">", html, StringComparison.Ordinal);
        Assert.Contains($">{other}</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_says_in_words_what_it_shows()
    {
        var months = SiteMonth.Of([Given.Owed with { SiteCode = Rendered.Site.Code, Timeliness = Timeliness.Missing }]);
        var month = months[0].Month;
        var html = await Rendered.HtmlAsync<ReportChart>(new()
        {
            ["Model"] = new ReportModel(month, true, months, Paging.Of(months, 1, 10), Sites),
        });

        Assert.Contains("<title id=\"chart-title\">", html, StringComparison.Ordinal);
        Assert.Contains("<desc id=\"chart-description\">", html, StringComparison.Ordinal);
        Assert.Contains(">1</text>", html, StringComparison.Ordinal);
        Assert.Contains("示例县人民政府", html, StringComparison.Ordinal);
    }
}

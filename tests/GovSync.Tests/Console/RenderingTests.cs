using GovSync.Core.Compliance;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Console;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Console.Shared;
using GovSync.Functions.Reposts;
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
    public async Task A_settled_task_says_who_settled_it_and_where_it_was_seen()
    {
        var task = Given.Owed with { Ruling = new Ruling(Timeliness.OnTime, "王某", "", Given.At("15:00"), "https://mp.example/s/1") };

        var html = await Rendered.HtmlAsync<RulingForm>(new() { ["Task"] = task });

        Assert.Contains("王某", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://mp.example/s/1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sites_page_shows_where_its_division_comes_from_its_former_domains_and_whom_to_ask()
    {
        var site = Rendered.Site with
        {
            DivisionOf = "3200000009", Parents = ["3200000009"], FormerAuthorities = [new("www.old.example", new(2025, 6, 30))],
            Contacts = [new("张某", "025-1", "a@b.example")], PushUrl = "https://www.example.gov.cn/hook", Delivery = DeliveryChoice.Pull,
        };

        var html = await Rendered.HtmlAsync<SitePage>(new()
        {
            ["Visit"] = Rendered.VisitIn(ReportLanguage.Chinese),
            ["Model"] = new SiteModel(site, [], [], new Dictionary<string, Release>()),
        });

        Assert.Contains("从上级网站", html, StringComparison.Ordinal);
        Assert.Contains("www.old.example", html, StringComparison.Ordinal);
        Assert.Contains("用至 2025-06-30", html, StringComparison.Ordinal);
        Assert.Contains("张某 025-1 a@b.example", html, StringComparison.Ordinal);
        Assert.Contains("网站自行获取", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_what_decided_its_judgements()
    {
        var release = new Release
        {
            Id = "r1", Title = "示例", Kind = ReleaseKind.Policy, KindReasons = ["标题以公文文种结尾"], Importance = new(true, true, 5, ["发文机关 国务院"]),
            Sightings = [new Sighting("p1", "c1", "http://www.example.gov.cn/1.html", null, Rendered.Now)],
        };
        var task = Given.Owed with { RepostUrl = "http://www.example.gov.cn/2.html", ComparisonReasons = ["正文是原文，有1处不同", "没有注明来源"] };

        var ofRelease = await Rendered.HtmlAsync<ReleasePage>(new()
        {
            ["Visit"] = Rendered.VisitIn(ReportLanguage.Chinese),
            ["Model"] = new ReleaseModel(release, [], Paging.Of<RepostTask>([], 1, 10), [], null, [], Sites),
        });
        var ofTask = await Rendered.HtmlAsync<TaskPage>(new()
        {
            ["Visit"] = Rendered.VisitIn(ReportLanguage.Chinese), ["Model"] = new TaskModel(task, release, Rendered.Site, []),
        });

        Assert.Contains("<li>标题以公文文种结尾</li>", ofRelease, StringComparison.Ordinal);
        Assert.Contains("<li>发文机关 国务院</li>", ofRelease, StringComparison.Ordinal);
        Assert.Contains("<li>正文是原文，有1处不同</li>", ofTask, StringComparison.Ordinal);
        Assert.Contains("<li>没有注明来源</li>", ofTask, StringComparison.Ordinal);
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
    public async Task A_release_that_its_source_edited_shows_what_changed_with_its_instants()
    {
        var release = SourceEdited;

        var html = await Rendered.HtmlAsync<VersionRows>(new() { ["ReleaseId"] = release.Id, ["Of"] = release.Versions }, ReportLanguage.English);

        Assert.Contains("Version 2 · Edited at the source", html, StringComparison.Ordinal);
        Assert.Contains("补贴300元", html, StringComparison.Ordinal);
        Assert.Contains("补贴500元&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 09:10:00", html, StringComparison.Ordinal);
        Assert.Contains("/versions/2\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TaskAsk.Update, "请将转载更新为第 2 版")]
    [InlineData(TaskAsk.Withdraw, "请撤下转载")]
    [InlineData(TaskAsk.MarkRepealed, "请在转载页上同样标注")]
    public async Task A_task_says_what_the_sources_change_asks_promptly_and_never_late(TaskAsk ask, string words)
    {
        var task = Given.Owed with { FirstSightAt = Given.At("09:00"), Asked = new SourceAsk(ask, 2, Given.At("16:00")) };

        var open = await Rendered.HtmlAsync<AskFacts>(new() { ["Task"] = task });
        var done = await Rendered.HtmlAsync<AskFacts>(new() { ["Task"] = task with { Asked = task.Asked with { DoneAt = Given.At("18:00") } } });

        Assert.Contains(words, open, StringComparison.Ordinal);
        Assert.Contains("不计超时", open, StringComparison.Ordinal);
        Assert.DoesNotContain("已办理</span>", open, StringComparison.Ordinal);
        Assert.Contains("2小时", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_says_who_would_owe_it_and_who_not_each_with_its_reason_before_anything_is_saved()
    {
        var preview = new ReachPreviewed
        {
            ReleaseId = "r1", Title = "示例", Importance = SourceEdited.Importance, Reach = new Reach(["教育"], ["320000"]), Owing = 1,
            Sites =
            [
                new("3200000001", "示例市", true, "基础规则：发布后12小时内转载", Given.At("14:00"), Timeliness.Awaited, FollowUpStep.Add),
                new("4400000001", "他省市", false, $"与本站无关{Hostile}", null, null, FollowUpStep.Withdraw),
            ],
        };
        var html = await Rendered.HtmlAsync<ReachPage>(new()
        {
            ["Visit"] = Rendered.VisitIn(ReportLanguage.Chinese),
            ["Model"] = new ReachModel(SourceEdited, preview, new SupposedReach(null, preview.Reach)),
        });

        Assert.Contains("2 家登记网站中 1 家应转载", html, StringComparison.Ordinal);
        Assert.Contains("新增任务", html, StringComparison.Ordinal);
        Assert.Contains("撤回任务", html, StringComparison.Ordinal);
        Assert.Contains("基础规则：发布后12小时内转载", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"industries\" value=\"教育\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"form-token\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_would_change_there_is_nothing_to_save()
    {
        var preview = new ReachPreviewed
        {
            ReleaseId = "r1", Title = "示例", Importance = SourceEdited.Importance, Reach = Reach.Everyone, Owing = 0, Sites = [],
        };
        var html = await Rendered.HtmlAsync<ReachPage>(new()
        {
            ["Visit"] = Rendered.VisitIn(ReportLanguage.English),
            ["Model"] = new ReachModel(SourceEdited, preview, new SupposedReach(true, Reach.Everyone)),
        });

        Assert.DoesNotContain("method=\"post\" action=\"/api/console/releases/r1/reach\"", html, StringComparison.Ordinal);
    }

    private static Release SourceEdited => new()
    {
        Id = "r1", Title = "示例", Kind = ReleaseKind.Policy, Importance = new(true, true, 5, ["发文机关 国务院 +3"]),
        Sightings = [new Sighting("p1", "c1", "http://www.example.gov.cn/1", null, Given.At("08:00"))], Version = 2,
        Versions =
        [
            new() { Number = 1, Change = ReleaseChange.Published, Title = "示例", ShownAt = Given.At("08:00") },
            new()
            {
                Number = 2, Change = ReleaseChange.Edited, Title = "示例", ShownAt = Given.At("09:00"), UnchangedAt = Given.At("08:30"),
                ConfirmedAt = Given.At("09:10"), OriginalHash = new string('a', 64),
                Differences = [new Difference(DifferenceKind.Amount, "补贴300元", $"补贴500元{Hostile}")],
            },
        ],
    };

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

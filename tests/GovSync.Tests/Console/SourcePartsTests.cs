using GovSync.Core;
using GovSync.Core.Compliance;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Console;
using GovSync.Functions.Console.Pages;
using GovSync.Functions.Console.Shared;
using GovSync.Functions.Sites;

namespace GovSync.Tests.Console;

/// <summary>How the administrator sees sources.</summary>
public sealed class SourcePartsTests
{
    private const string Hostile = "<script>alert(1)</script>";

    private static readonly ChannelState State = new()
    {
        Channel = new Channel { SiteCode = Rendered.Site.Code, Id = "news", Kind = ChannelKind.Releases, Url = "http://www.example.gov.cn/" },
        LastScanAt = Rendered.Now,
    };

    [Theory]
    [InlineData(ReportLanguage.Chinese, "已停止读取：拒绝访问", "已报警 2 次")]
    [InlineData(ReportLanguage.English, "Stopped: Refused", "alarmed 2 times")]
    public async Task A_stopped_source_says_so_and_why(ReportLanguage language, string condition, string alarmed)
    {
        var html = await RowsAsync(
            State with { Fault = SourceFault.Refused, FaultDetail = Hostile, Alarm = new(SourceCondition.Stopped, Rendered.Now, Rendered.Now, 2) }, language);

        Assert.Contains(condition, html, StringComparison.Ordinal);
        Assert.Contains(alarmed, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(71, true)]
    [InlineData(72, false)]
    public async Task A_recovery_is_shown_for_three_days(int hoursAgo, bool isShown)
    {
        var html = await RowsAsync(State with { RecoveredAt = Rendered.Now.AddHours(-hoursAgo) }, ReportLanguage.Chinese);

        Assert.Equal(isShown, html.Contains("已恢复", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_shows_what_is_found_and_what_is_doubtful_about_it()
    {
        var entry = new ChannelEntry(null, Hostile, "1.html", "http://www.example.gov.cn/1.html", new(ChinaTime.StartOf(new DateOnly(2026, 3, 1)), TimePrecision.Day));
        var lost = new ChannelEntry(null, "关于做好…", "javascript:x()", null, null);
        var reading = new ChannelReading("list", "通知公告", [entry, lost], null) { NextPage = "http://www.example.gov.cn/index_1.html" };

        var preview = ChannelPreview.Of(reading, "http://www.example.gov.cn/", Rendered.Now);
        var html = await Rendered.HtmlAsync<SourcePreview>(new() { ["Preview"] = preview });

        Assert.Equal((2, 1, 1, 1, 0), (preview.Count, preview.WithoutAddress, preview.WithoutTime, preview.CutTitles, preview.InFuture));
        Assert.Contains("2026-03-01", html, StringComparison.Ordinal);
        Assert.Contains("index_1.html", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_lies_ahead_is_counted()
    {
        ChannelEntry At(DateTimeOffset time) => new(null, "通知", "1.html", null, new(time, TimePrecision.Minute));

        Assert.Equal(1, ChannelPreview.Of(new("list", null, [At(Rendered.Now), At(Rendered.Now.AddMinutes(1))], null), "", Rendered.Now).InFuture);
    }

    [Theory]
    [InlineData(ReportLanguage.Chinese)]
    [InlineData(ReportLanguage.English)]
    public async Task The_form_keeps_what_was_typed_and_names_what_must_be_corrected(ReportLanguage language)
    {
        var model = new SourceModel(
            new Dictionary<string, string> { ["siteCode"] = "x y", ["format"] = "json", ["selector"] = Hostile }, [new("channel", 1, "siteCode", "x y", "letters")]);

        var html = await Rendered.HtmlAsync<SourcePage>(new() { ["Visit"] = Rendered.VisitIn(language), ["Model"] = model }, language);

        Assert.Contains("value=\"x y\"", html, StringComparison.Ordinal);
        Assert.Contains("siteCode", html, StringComparison.Ordinal);
        Assert.Matches("<option value=\"json\" selected", html);
        Assert.DoesNotContain(Hostile, html, StringComparison.Ordinal);
        Assert.Contains("name=\"form-token\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_goes_into_the_form_and_comes_out_the_same()
    {
        var channel = State.Channel with { Selector = "ul li", Interval = TimeSpan.FromMinutes(2), LongestInterval = TimeSpan.FromHours(1), Format = ChannelFormat.List };

        var (read, faults) = RegistryCsv.ReadChannel(RegistryCsv.FieldsOf(channel));

        Assert.Empty(faults);
        Assert.Equal(channel, read);
    }

    private static Task<string> RowsAsync(ChannelState state, ReportLanguage language) => Rendered.HtmlAsync<ChannelRows>(
        new()
        {
            ["Channels"] = Paging.Of([state], 1, 10),
            ["Sites"] = new Dictionary<string, Site> { [Rendered.Site.Code] = Rendered.Site },
        },
        language);
}

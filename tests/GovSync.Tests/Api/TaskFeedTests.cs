using System.Globalization;
using System.Text;
using System.Xml.Linq;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;
using GovSync.Functions.Api;
using GovSync.Functions.Reposts;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Api;

public sealed class TaskFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly TaskNotice Notice = new()
    {
        Type = "repost.requested", Ask = TaskAsk.Repost, ReleaseId = "0123", SiteCode = "3200000001", Title = "关于<示例>&“规则”的通知", DocumentNumber = "国发〔2026〕1号",
        IssuingBodies = ["国务院"], OriginalUrl = "http://www.example.gov.cn/a?b=1&c=2", Source = "国务院", PublishedAt = Given.At("02:00"),
        DueAt = Given.At("14:00"), Timeliness = Timeliness.Awaited, IsConfirmed = true, Profile = "base-2017",
    };

    [Fact]
    public void A_feed_has_what_RFC_4287_requires()
    {
        var feed = XDocument.Parse(TaskFeed.Write("3200000001", [Notice], Given.At("03:00"))).Root!;
        var entry = feed.Element(Atom + "entry")!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.All<XElement>([feed, entry], element =>
        {
            Assert.True(Uri.IsWellFormedUriString(element.Element(Atom + "id")!.Value, UriKind.Absolute));
            Assert.NotEmpty(element.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParseExact(
                element.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        });
        Assert.Equal(Notice.OriginalUrl, entry.Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public void Our_own_reader_finds_the_tasks_in_it()
    {
        var feed = TaskFeed.Write("3200000001", [Notice, Notice with { ReleaseId = "4567", DueAt = null }], Given.At("03:00"));

        var reading = ChannelReader.Read(Encoding.UTF8.GetBytes(feed), "application/atom+xml", "http://127.0.0.1/", ChannelFormat.Feed, null);

        Assert.Equal(("atom", 2, null), (reading.Format, reading.Entries.Count, reading.Fault));
        Assert.Equal((Notice.Title, Notice.OriginalUrl), (reading.Entries[0].Title, reading.Entries[0].Url));
        Assert.Equal(2, reading.Entries.Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public void What_the_source_changed_is_a_new_entry_that_says_what_is_asked()
    {
        var update = Notice with { Ask = TaskAsk.Update, Type = TaskNotice.TypeOf(TaskAsk.Update), Version = 2, AskedAt = Given.At("16:00") };

        var entry = XDocument.Parse(TaskFeed.Write("3200000001", [update], Given.At("17:00"))).Root!.Element(Atom + "entry")!;

        Assert.Equal("urn:govsync:task:0123:3200000001:v2", entry.Element(Atom + "id")!.Value);
        Assert.StartsWith("【更新】", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("repost.update", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.Equal("2026-03-02T08:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.StartsWith("时限：及时", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deadline_is_told_in_Beijing_time() =>
        Assert.Contains("时限：2026-03-02 14:00；来源：国务院；国发〔2026〕1号", TaskFeed.Write("3200000001", [Notice], Given.At("03:00")), StringComparison.Ordinal);

    [Theory]
    [InlineData("控制\u0001符\u000B")]
    [InlineData("半个\uD83D字")]
    [InlineData("非字\uFFFE符")]
    public void A_title_that_XML_cannot_hold_does_not_cost_the_site_its_tasks(string title)
    {
        var feed = XDocument.Parse(TaskFeed.Write("3200000001", [Notice with { Title = title, Source = title, DocumentNumber = title }], Given.At("03:00")));

        Assert.StartsWith(title[..2], feed.Root!.Element(Atom + "entry")!.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_beyond_the_basic_plane_stays_whole() =>
        Assert.Contains("𪚥😀", TaskFeed.Write("3200000001", [Notice with { Title = "𪚥😀" }], Given.At("03:00")), StringComparison.Ordinal);
}

using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Tests.Reposts;
using static GovSync.Tests.Releases.SourcePages;

namespace GovSync.Tests.Releases;

public sealed class SourceChangesTests
{
    private static readonly string Edited = Html(second: Second.Replace("300元", "500元", StringComparison.Ordinal));

    private static readonly Release Published = new()
    {
        Id = new string('a', 32),
        Title = "国务院关于做好示例工作的通知",
        DocumentNumber = "国发〔2026〕7号",
        Kind = ReleaseKind.Policy,
        Importance = new Importance(true, true, 5, []),
        Sightings = [new Sighting("bm01000001", "news", Url, null, Given.At("08:00"))],
        OriginalHash = new string('0', 64),
    };

    [Theory]
    [InlineData("09:09:59", 1)]
    [InlineData("09:10:00", 2)]
    [InlineData("09:10:01", 2)]
    public void An_edit_counts_once_it_reads_the_same_ten_minutes_later(string again, int version)
    {
        var release = After(Seen("09:00", Edited), Seen(again, Edited));

        Assert.Equal((version, version == 1), (release.Version, release.Watch!.Pending is not null));
    }

    [Fact]
    public void A_version_keeps_its_page_its_instants_and_what_changed_by_kind()
    {
        var release = After(Seen("08:30", Html()), Seen("09:00", Edited), Seen("09:10", Edited));

        Assert.Equal([1, 2], release.Versions.Select(version => version.Number));
        var (first, second) = (release.Versions[0], release.Versions[1]);
        Assert.Equal((ReleaseChange.Published, Published.OriginalHash, Given.At("08:00")), (first.Change, first.OriginalHash, first.ShownAt));
        Assert.Equal((ReleaseChange.Edited, Given.At("08:30"), Given.At("09:00"), Given.At("09:10")), (second.Change, second.UnchangedAt, second.ShownAt, second.ConfirmedAt));
        Assert.Equal((release.OriginalHash, ReleaseText.PrintOf(Read(Edited))), (second.OriginalHash, second.Print));
        var difference = Assert.Single(second.Differences);
        Assert.Equal(DifferenceKind.Amount, difference.Kind);
        Assert.Contains("300元", difference.Original, StringComparison.Ordinal);
        Assert.Contains("500元", difference.Candidate, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_template_around_the_same_text_is_no_version_however_often_it_is_read()
    {
        var release = After(Seen("09:00", Redesigned()), Seen("10:00", Redesigned()), Seen("11:00", Html()));

        Assert.Equal((1, null, null), (release.Version, release.Watch!.Pending, release.Watch.Doubt));
        Assert.Equal(Given.At("11:00"), release.Watch.UnchangedAt);
    }

    [Fact]
    public void An_edit_under_a_new_template_is_one() =>
        Assert.Equal(2, After(Seen("09:00", Edited), Seen("09:30", Redesigned(Second.Replace("300元", "500元", StringComparison.Ordinal))), Seen("09:40", Edited), Seen("09:50", Edited)).Version);

    [Fact]
    public void A_single_glitch_is_never_an_edit()
    {
        var release = After(Seen("09:00", Edited), Seen("09:30", Html()), Seen("10:00", Html()));

        Assert.Equal((1, null), (release.Version, release.Watch!.Pending));
    }

    [Fact]
    public void Two_readings_that_say_different_things_confirm_nothing()
    {
        var other = Html(second: Second.Replace("300元", "800元", StringComparison.Ordinal));
        var release = After(Seen("09:00", Edited), Seen("09:30", other));

        Assert.Equal((1, Given.At("09:30"), 2), (release.Version, release.Watch!.Pending!.FirstAt, release.Watch.Pending.Readings));
        Assert.Equal(2, After(Seen("09:00", Edited), Seen("09:30", other), Seen("09:40", other)).Version);
    }

    public static TheoryData<string> NotTheRelease() => new(
        ErrorPage,
        "<html><body></body></html>",
        // Cut off in the midst of the body.
        Html()[..(Html().IndexOf("二、补贴标准", StringComparison.Ordinal) + 4)]);

    [Theory]
    [MemberData(nameof(NotTheRelease))]
    public void An_error_page_or_a_page_cut_short_says_nothing_however_often_it_is_read(string html)
    {
        var release = After(Seen("09:00", html), Seen("10:00", html), Seen("11:00", html));

        Assert.Equal((1, null), (release.Version, release.Watch!.Pending));
        Assert.StartsWith("found ", release.Watch.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void What_says_nothing_neither_confirms_a_change_nor_drops_it()
    {
        var between = After(Seen("09:00", Edited), Seen("09:10", ErrorPage), Unread("09:20"));

        Assert.Equal((1, Given.At("09:00")), (between.Version, between.Watch!.Pending!.FirstAt));
        Assert.Equal(2, Take(between, Seen("09:30", Edited)).Version);
    }

    [Fact]
    public void An_answer_not_modified_is_a_reading_of_the_present_version()
    {
        var release = After(Seen("09:00", Html()), new SourceReading.NotModified { At = Given.At("10:00") });

        Assert.Equal((Given.At("10:00"), "\"1\""), (release.Watch!.UnchangedAt, release.Watch.Validators!.ETag));
    }

    public static TheoryData<string, DifferenceKind> Edits() => new()
    {
        { Html(title: "国务院关于扎实做好示例工作的通知"), DifferenceKind.Title },
        { Html(number: "国发〔2026〕8号"), DifferenceKind.Number },
        { Html(second: Second.Replace("6月30日", "9月30日", StringComparison.Ordinal)), DifferenceKind.Date },
        { Html(second: $"{Second}</p><p>各地可以结合实际提高补贴标准，所需资金由同级财政承担。"), DifferenceKind.AddedParagraph },
        { Html(attachments: "<p>附件：<a href=\"/a/1.pdf\">示例企业名单.pdf</a></p>"), DifferenceKind.AttachmentAdded },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Title_number_text_and_attachments_count(string html, DifferenceKind kind)
    {
        var release = After(Seen("09:00", html), Seen("09:10", html));

        Assert.Equal((2, ReleaseChange.Edited), (release.Version, release.Versions[^1].Change));
        Assert.Contains(kind, release.Versions[^1].Differences.Select(difference => difference.Kind));
    }

    [Fact]
    public void A_page_that_lost_all_its_attachments_at_once_shows_them_otherwise()
    {
        var with = Html(attachments: "<p>附件：<a href=\"/a/1.pdf\">示例企业名单.pdf</a></p>");

        Assert.Equal(1, Take(Published, Read(with), Seen("09:00", Html()), Seen("10:00", Html())).Version);
    }

    [Theory]
    [InlineData("09:09:59", 1)]
    [InlineData("09:10:00", 2)]
    public void A_page_gone_and_no_longer_listed_is_withdrawn_at_the_second_reading(string again, int version)
    {
        var release = After(Gone("09:00", isListed: false), Gone(again, isListed: false));

        Assert.Equal((version, version == 2), (release.Version, release.IsWithdrawn));
    }

    [Theory]
    [InlineData("09:59:59", false)]
    [InlineData("10:00:00", true)]
    public void A_page_gone_but_still_listed_is_withdrawn_at_the_third_reading_after_an_hour(string third, bool isWithdrawn)
    {
        Assert.False(After(Gone("09:00"), Gone("10:00")).IsWithdrawn);
        Assert.Equal(isWithdrawn, After(Gone("09:00"), Gone("09:30"), Gone(third)).IsWithdrawn);
    }

    [Fact]
    public void A_page_that_comes_back_before_it_is_proved_gone_was_never_withdrawn()
    {
        var release = After(Gone("09:00"), Gone("09:30"), Seen("10:00", Html()), Gone("11:00"));

        Assert.Equal((1, Given.At("11:00"), 1), (release.Version, release.Watch!.Pending!.FirstAt, release.Watch.Pending.Readings));
    }

    [Fact]
    public void A_withdrawn_page_that_stays_away_makes_no_second_version_and_one_that_is_back_is_restored()
    {
        var withdrawn = After(Gone("09:00", isListed: false), Gone("09:30", isListed: false), Gone("10:30", isListed: false));
        var restored = Take(withdrawn, Seen("11:00", Html()), Seen("11:10", Html()));

        Assert.Equal((2, ReleaseChange.Withdrawn, "404, no longer listed"), (withdrawn.Version, withdrawn.Versions[^1].Change, withdrawn.Versions[^1].Grounds));
        Assert.Equal((3, ReleaseChange.Restored, false), (restored.Version, restored.Versions[^1].Change, restored.IsWithdrawn));
    }

    [Fact]
    public void A_mark_of_repeal_is_a_version_of_its_own()
    {
        var marked = Html(above: "<p>【已废止】</p>");
        var release = After(Seen("09:00", marked), Seen("09:10", marked));

        Assert.Equal((2, ReleaseChange.Repealed, true), (release.Version, release.Versions[^1].Change, release.IsRepealed));
        Assert.Equal("【已废止】", release.Versions[^1].Grounds);
    }

    private static Release After(params SourceReading[] readings) => Take(Published, readings);

    /// <summary>Each reading is compared with the page of the version that was present when it came.</summary>
    private static Release Take(Release release, params SourceReading[] readings) => Take(release, Read(Html()), readings);

    private static Release Take(Release release, PageReading kept, params SourceReading[] readings)
    {
        foreach (var reading in readings)
        {
            var after = SourceChanges.Take(release, kept, reading);
            kept = after.OriginalHash != release.OriginalHash && reading is SourceReading.Page page ? page.Reading : kept;
            release = after;
        }

        return release;
    }

    private static SourceReading Seen(string at, string html) => Page(Given.At(at), html);

    private static SourceReading.Gone Gone(string at, bool isListed = true) => new SourceReading.Gone(404, isListed) { At = Given.At(at) };

    private static SourceReading.Unread Unread(string at) => new SourceReading.Unread("TimedOut") { At = Given.At(at) };
}

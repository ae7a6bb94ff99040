using GovSync.Core.Releases;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Releases;

public sealed class SourceScheduleTests
{
    private static readonly Release Release = new()
    {
        Id = new string('a', 32),
        Title = "示例",
        Kind = ReleaseKind.Policy,
        Importance = new Importance(true, true, 5, []),
        Sightings = [new Sighting("bm01000001", "news", SourcePages.Url, null, Given.At("08:00"))],
    };

    [Theory]
    [InlineData("08:00", "09:00")]
    [InlineData("1d 07:59:59", "1d 08:59:59")]
    [InlineData("1d 08:00:00", "2d 08:00:00")]
    [InlineData("29d 08:00:00", "30d 08:00:00")]
    [InlineData("29d 08:00:01", null)]
    public void An_important_release_is_read_hourly_the_first_day_and_daily_to_thirty_days(string now, string? next) =>
        Assert.Equal(next is null ? null : Given.At(next), SourceSchedule.NextAfter(Release, Given.At(now)));

    [Fact]
    public void Nothing_else_is_read_again()
    {
        Assert.Null(SourceSchedule.NextAfter(Release with { IsBaseline = true }, Given.At("09:00")));
        Assert.Null(SourceSchedule.NextAfter(Release with { Importance = Release.Importance with { IsImportant = false } }, Given.At("09:00")));
    }

    [Theory]
    [InlineData(ReleaseChange.Edited, 6, "2d 00:10")]
    [InlineData(ReleaseChange.Withdrawn, 6, "2d 00:30")]
    [InlineData(ReleaseChange.Edited, 7, "3d 00:00")]
    public void A_change_is_confirmed_soon_but_a_page_that_never_reads_the_same_is_not_chased(ReleaseChange change, int readings, string next)
    {
        var pending = Release with { Watch = new SourceWatch { Pending = new(change, "", Given.At("1d 23:00"), readings) } };

        Assert.Equal(Given.At(next), SourceSchedule.NextAfter(pending, Given.At("2d 00:00")));
    }
}

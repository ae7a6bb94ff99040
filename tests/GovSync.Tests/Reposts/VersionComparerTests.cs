using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Tests.Releases;

namespace GovSync.Tests.Reposts;

/// <summary>A source changed an amount: the new text was first read there at 09:00.</summary>
public sealed class VersionComparerTests
{
    private static readonly string Old = SourcePages.Html();
    private static readonly string New = SourcePages.Html(second: SourcePages.Second.Replace("300元", "500元", StringComparison.Ordinal));

    private static readonly IReadOnlyList<OriginalVersion> Versions =
        [new(1, Given.At("02:00"), SourcePages.Read(Old)), new(2, Given.At("09:00"), SourcePages.Read(New))];

    [Theory]
    [InlineData("08:59:59", Integrity.Same)]
    [InlineData("09:00:00", Integrity.Altered)]
    [InlineData("09:00:01", Integrity.Altered)]
    public void A_repost_of_the_old_text_is_altered_only_if_it_came_in_after_the_edit(string lastAbsence, Integrity integrity)
    {
        var task = Given.Owed with { LastCleanAbsenceAt = Given.At(lastAbsence) };

        var (comparison, version, _) = VersionComparer.Compare(Versions, Shown(Old), task, Given.At("10:00"));

        Assert.Equal((integrity, 1), (comparison.Integrity, version));
    }

    [Fact]
    public void A_repost_seen_before_the_edit_is_the_same_when_it_is_looked_at_later()
    {
        var done = Given.Owed with { FirstSightAt = Given.At("05:00") };

        var (comparison, version, _) = VersionComparer.Compare(Versions, Shown(Old), done, Given.At("1d 05:00"));

        Assert.Equal((Integrity.Same, 1, 0), (comparison.Integrity, version, comparison.Differences.Count));
    }

    [Fact]
    public void The_new_text_is_the_same_whenever_it_came() =>
        Assert.Equal((Integrity.Same, 2), Judged(New, Given.Owed with { FirstSightAt = Given.At("05:00") }));

    [Fact]
    public void A_text_of_neither_version_is_altered_and_shows_none() => Assert.Equal(
        (Integrity.Altered, 0),
        Judged(SourcePages.Html(second: SourcePages.Second.Replace("300元", "900元", StringComparison.Ordinal)), Given.Owed with { FirstSightAt = Given.At("05:00") }));

    [Fact]
    public void With_one_version_there_is_none_to_tell()
    {
        var (comparison, version, _) = VersionComparer.Compare([Versions[0]], Shown(Old), Given.Owed, Given.At("10:00"));

        Assert.Equal((Integrity.Same, null), (comparison.Integrity, version));
    }

    [Fact]
    public void An_entry_that_leads_to_the_source_s_own_page_is_a_mere_link()
    {
        var (comparison, _, _) = VersionComparer.Compare([Versions[0]], SourcePages.Read(Old), Given.Owed, Given.At("10:00"));

        Assert.Equal((Integrity.LinkOnly, 0), (comparison.Integrity, comparison.Differences.Count));
        Assert.NotEmpty(comparison.Reasons);
    }

    private static PageReading Shown(string html) => SourcePages.Read(html) with { Url = "http://www.city.example/art/1.html" };

    private static (Integrity, int?) Judged(string html, RepostTask task)
    {
        var (comparison, version, _) = VersionComparer.Compare(Versions, Shown(html), task, Given.At("1d 05:00"));
        return (comparison.Integrity, version);
    }
}

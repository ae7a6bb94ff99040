using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

public class RepostFindingsTests
{
    [Theory]
    [InlineData(Attribution.Present, false, null, true)]
    [InlineData(Attribution.Present, true, null, true)]
    [InlineData(Attribution.Missing, false, RepostFinding.SourceMissing, true)]
    [InlineData(Attribution.Missing, true, RepostFinding.SourceMissing, false)]
    [InlineData(Attribution.Wrong, false, RepostFinding.SourceWrong, true)]
    [InlineData(Attribution.Wrong, true, RepostFinding.SourceWrong, false)]
    public void A_source_not_named_is_a_breach_only_where_the_profile_wants_it(
        Attribution attribution, bool isRequired, RepostFinding? finding, bool isCompliant)
    {
        var look = Seen("09:00").With(comparison => comparison with { Attribution = attribution });
        var task = (Owed with { RequiresSource = isRequired }).After(look);

        Assert.Equal(finding is { } one ? [one] : [], task.Findings);
        Assert.Equal(isCompliant, RepostVerdict.IsCompliant(task));
    }

    [Fact]
    public void Attachments_are_findings_each_once()
    {
        var look = Seen("09:00").With(comparison => comparison with
        {
            Differences =
            [
                new Difference(DifferenceKind.AttachmentOnSourceHost, "附件1.pdf", "http://www.gov.cn/1.pdf"),
                new Difference(DifferenceKind.AttachmentMissing, "附件2.pdf", null),
                new Difference(DifferenceKind.AttachmentMissing, "附件3.pdf", null),
            ],
        });

        Assert.Equal([RepostFinding.AttachmentMissing, RepostFinding.AttachmentOnSourceHost], Owed.After(look).Findings);
    }

    [Fact]
    public void An_unseen_repost_has_no_finding_even_where_a_mere_link_names_no_source()
    {
        var link = Seen("09:00", null, Integrity.LinkOnly).With(comparison => comparison with { Attribution = Attribution.Missing });

        Assert.Empty(Owed.After(link).Findings);
    }

    [Theory]
    [InlineData(Integrity.Same, true)]
    [InlineData(Integrity.Altered, false)]
    [InlineData(Integrity.Partial, false)]
    public void Only_the_unchanged_text_is_compliant(Integrity integrity, bool isCompliant) =>
        Assert.Equal(isCompliant, RepostVerdict.IsCompliant(Owed.After(Seen("09:00", null, integrity))));

    [Theory]
    [InlineData(true, Timeliness.OnTime, true)]
    [InlineData(false, Timeliness.Missing, false)]
    public void A_mere_link_discharges_only_where_the_profile_says_so(bool isAccepted, Timeliness timeliness, bool isCompliant)
    {
        var task = (Owed with { AcceptsLinkOnly = isAccepted }).After(
            Seen("09:00", null, Integrity.LinkOnly), Seen("23:59", null, Integrity.LinkOnly));

        Assert.Equal((timeliness, isCompliant), (task.Timeliness, RepostVerdict.IsCompliant(task)));
    }

    [Fact]
    public void An_unproven_time_is_no_breach()
    {
        var task = Owed.After(Absent("13:00"), Seen("15:00"));

        Assert.Equal([RepostFinding.UnprovenTime], task.Findings);
        Assert.True(RepostVerdict.IsCompliant(task));
    }

    [Fact]
    public void A_back_dated_repost_is_compliant_only_once_a_person_ruled_it_on_time()
    {
        var task = Owed.After(Absent("15:00"), Seen("16:00", "13:00"));

        Assert.Equal([RepostFinding.BackDated], task.Findings);
        Assert.False(RepostVerdict.IsCompliant(task));
        Assert.True(RepostVerdict.IsCompliant(task with { Ruling = Ruled(Timeliness.OnTime) }));
        Assert.False(RepostVerdict.IsCompliant(task with { Ruling = Ruled(Timeliness.Late) }));
    }

    [Fact]
    public void A_ruling_survives_every_further_judgement_and_the_computed_verdict_stays_beside_it()
    {
        var ruled = Owed.After(Absent("14:05")) with { Ruling = Ruled(Timeliness.OnTime) };

        var task = RepostVerdict.Take(ruled, Absent("1d 08:00"), At("1d 09:00"));

        Assert.Equal(Timeliness.OnTime, task.Verdict);
        Assert.Equal(Timeliness.Missing, task.Timeliness);
    }

    [Fact]
    public void Neither_late_nor_unseen_is_compliant()
    {
        Assert.False(RepostVerdict.IsCompliant(Owed.After(Absent("14:05"), Seen("15:00"))));
        Assert.False(RepostVerdict.IsCompliant(Owed.After(Absent("14:05"))));
        Assert.False(RepostVerdict.IsCompliant(Owed.JudgedAt("13:00")));
    }

    private static Ruling Ruled(Timeliness timeliness) => new(timeliness, "reviewer", "服务器日志证明", At("1d 08:30"));
}

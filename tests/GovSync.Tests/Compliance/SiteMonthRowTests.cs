using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Compliance;

public sealed class SiteMonthRowTests
{
    [Fact]
    public void A_closed_month_is_read_back_as_it_was_saved()
    {
        var closed = SiteMonth.Of(
        [
            Given.Owed with { Timeliness = Timeliness.Late, FirstSightAt = Given.At("15:00"), Findings = [RepostFinding.SourceWrong] },
        ])[0];

        var read = JsonRow.Read<SiteMonth>(JsonRow.Of("2026-03~ab", closed.SiteCode, closed)).Value;

        Assert.Equal(closed.Month, read.Month);
        Assert.Equal(closed.Totals.Findings, read.Totals.Findings);
        Assert.Equal(closed.Totals with { Findings = read.Totals.Findings }, read.Totals);
    }
}

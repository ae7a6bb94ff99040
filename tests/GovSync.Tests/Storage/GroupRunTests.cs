using GovSync.Core.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Tests.Storage;

public sealed class GroupRunTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a7", "a7-a7")]
    [InlineData("12 10 11", "10-12")]
    [InlineData("0f 10", "0f-10")]
    [InlineData("10 12", "10-10 12-12")]
    [InlineData("fe ff 00 01 fe", "00-01 fe-ff")]
    public void Neighbouring_groups_make_one_run_and_a_gap_makes_two(string groups, string runs) =>
        Assert.Equal(runs, string.Join(' ', GroupRun.Of(groups.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(run => $"{run.First}-{run.Last}")));

    [Fact]
    public void All_groups_make_one_run() => Assert.Equal(new("00", "ff"), Assert.Single(GroupRun.Of(SiteGroup.All)));

    [Fact]
    public void A_run_is_read_by_one_filter() =>
        Assert.Equal("PartitionKey ge 'abc~10' and PartitionKey le 'abc~12'", new GroupRun("10", "12").Filter("abc"));
}

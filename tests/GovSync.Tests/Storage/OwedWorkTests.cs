using Azure.Data.Tables;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Storage;

public sealed class OwedWorkTests
{
    private static readonly OwedWork Work = new("site-checks", "a7", Given.At("14:00"), Given.At("14:15"), 55, 3, "no answer");

    [Fact]
    public void A_row_comes_back_as_it_was() => Assert.Equal(Work, OwedWork.Of(Work.ToRow()));

    [Fact]
    public void Work_without_a_message_or_error_comes_back_without()
    {
        var idle = Work with { QueuedUntil = null, LastError = null };

        Assert.Equal(idle, OwedWork.Of(idle.ToRow()));
    }

    [Fact]
    public void A_row_without_an_instant_is_named_as_broken()
    {
        var fault = Assert.Throws<InvalidDataException>(() => OwedWork.Of(new TableEntity("site-checks", "a7")));

        Assert.Contains("site-checks / a7", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void Work_is_stuck_after_ten_messages(int attempts, bool isStuck) => Assert.Equal(isStuck, (Work with { Attempts = attempts }).IsStuck);
}

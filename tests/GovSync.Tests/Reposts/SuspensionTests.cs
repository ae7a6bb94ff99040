using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Tests.Reposts;

public sealed class SuspensionTests
{
    private static readonly DateTimeOffset Start = new(2023, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Closures as hours after the start of the hours, of which there are 12.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("-5..-1", 0)]
    [InlineData("-5..0", 0)]
    [InlineData("-5..2", 2)]
    [InlineData("0..4", 4)]
    [InlineData("3..5", 2)]
    [InlineData("11..20", 9)]
    [InlineData("12..20", 0)]
    [InlineData("13..20", 0)]
    [InlineData("-5..100", 100)]
    [InlineData("10..12 13..15", 4)]
    [InlineData("13..15 10..12", 4)]
    [InlineData("10..12 14..15", 2)]
    [InlineData("2..6 4..8", 6)]
    [InlineData("2..8 4..6", 6)]
    [InlineData("2..6 2..6", 4)]
    public void A_deadline_moves_by_the_closures_that_it_meets(string closures, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Suspension.Of(Closures(closures), Start, 12));

    [Fact]
    public void A_closure_one_second_before_the_deadline_still_moves_it()
    {
        var closure = new Closure(Start.AddHours(12).AddSeconds(-1), Start.AddHours(20), "", "");

        Assert.Equal(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1), Suspension.Of([closure], Start, 12));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3600, true)]
    [InlineData(3601, false)]
    public void A_closure_covers_both_its_ends(int seconds, bool covered) =>
        Assert.Equal(covered, Suspension.Covers(Closures("0..1"), Start.AddSeconds(seconds)));

    private static IEnumerable<Closure> Closures(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(".."))
            .Select(ends => new Closure(After(ends[0]), After(ends[1]), "", ""));

    private static DateTimeOffset After(string hours) =>
        Start.AddHours(int.Parse(hours, System.Globalization.CultureInfo.InvariantCulture));
}

using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Storage;

public sealed class TableKeyTests
{
    [Fact]
    public void A_joined_key_comes_apart_at_its_first_tilde()
    {
        Assert.Equal(("3200000001", "abc"), TableKey.Split(TableKey.Join("3200000001", "abc")));
        Assert.Equal(("a", "b~c"), TableKey.Split("a~b~c"));
        Assert.Throws<FormatException>(() => TableKey.Split("abc"));
    }

    [Fact]
    public void History_sorts_by_instant_within_its_site()
    {
        var instants = new[] { DateTimeOffset.UnixEpoch, Given.At("00:00"), Given.At("14:00"), Given.At("14:00").AddTicks(1), Given.At("900d 00:00") };

        var keys = instants.Select(at => TableKey.History("3200000001", at)).ToList();

        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
        Assert.All(keys, key => Assert.StartsWith("h~3200000001~", key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-01T15:59:59Z", "2026-03-01", "2026-03")]
    [InlineData("2026-03-01T16:00:00Z", "2026-03-02", "2026-03")]
    [InlineData("2026-03-31T15:59:59Z", "2026-03-31", "2026-03")]
    [InlineData("2026-03-31T16:00:00Z", "2026-04-01", "2026-04")]
    public void Days_and_months_are_Beijing_s(string instant, string day, string month)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((day, month), (TableKey.Day(at), TableKey.Month(at)));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("3200000001", true)]
    [InlineData("", false)]
    [InlineData("a/b", false)]
    [InlineData("a~b", false)]
    [InlineData("a'b", false)]
    [InlineData("a\u0000", false)]
    [InlineData("网站", false)]
    public void An_id_is_letters_and_digits(string text, bool isId) => Assert.Equal(isId, TableKey.IsId(text));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void An_id_has_64_characters_at_most(int length, bool isId) => Assert.Equal(isId, TableKey.IsId(new string('a', length)));

    [Theory]
    [InlineData("32~", "32~a", true)]
    [InlineData("32~", "32~~", false)]
    [InlineData("32~", "320~a", false)]
    [InlineData("32~", "33~a", false)]
    [InlineData("a7~2026-03", "a7~2026-03", true)]
    [InlineData("a7~2026-03", "a7~2026-04", false)]
    public void A_prefix_filter_takes_what_begins_with_it(string prefix, string key, bool isTaken)
    {
        var bounds = TableKey.PartitionPrefixFilter(prefix).Split('\'');

        Assert.Equal(isTaken, string.CompareOrdinal(key, bounds[1]) >= 0 && string.CompareOrdinal(key, bounds[3]) < 0);
        Assert.DoesNotContain(bounds[3], char.IsControl);
    }
}

using Azure.Data.Tables;

namespace GovSync.Tests.AzureDataTables;

public sealed class QueryFilterTests
{
    public static TheoryData<object, string> Literals => new()
    {
        { "it's '中文'", "'it''s ''中文'''" },
        { "", "''" },
        { true, "true" },
        { false, "false" },
        { -5, "-5" },
        { 5L, "5L" },
        { 1.5, "1.5" },
        { 3.0, "3.0" },
        { 1e300, "1E+300" },
        { new Guid("6f1d3a52-8c40-4f0e-9c55-0c1f0f6a7b01"), "guid'6f1d3a52-8c40-4f0e-9c55-0c1f0f6a7b01'" },
        { new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)), "datetime'2026-03-01T00:00:00.0000000Z'" },
        { new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), "datetime'2026-03-01T00:00:00.0000000Z'" },
        { new byte[] { 0, 171 }, "X'00AB'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_is_written_as_a_literal_of_its_type(object value, string literal) =>
        Assert.Equal($"A eq {literal}", TableClient.CreateQueryFilter($"A eq {value}"));

    [Fact]
    public void A_value_cannot_break_out_of_its_quotes() => Assert.Equal(
        "PartitionKey eq 'x'' or PartitionKey ne ''{0}'",
        TableClient.CreateQueryFilter($"PartitionKey eq {"x' or PartitionKey ne '{0}"}"));

    [Fact]
    public void A_value_that_has_no_literal_is_refused_by_its_type()
    {
        var failure = Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {1.5m}"));

        Assert.Contains("Decimal", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {null}"));
    }
}

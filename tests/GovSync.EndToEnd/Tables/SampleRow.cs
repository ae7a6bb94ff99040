using Azure.Data.Tables;

namespace GovSync.EndToEnd.Tables;

/// <summary>A row with every type, with the values that are easily lost.</summary>
internal static class SampleRow
{
    public static TableEntity Create(string partitionKey, string rowKey) => new(partitionKey, rowKey)
    {
        ["Text"] = "国务院办公厅关于印发《示例办法》的通知\r\n“引号”、\\反斜线、\t制表、😀、<b>&amp;",
        ["Empty"] = "",
        ["Truth"] = true,
        ["Falsehood"] = false,
        ["Int"] = int.MinValue,
        ["Long"] = long.MaxValue,
        ["SmallLong"] = 5L,
        ["Double"] = 3.0,
        ["Fraction"] = 0.1 + 0.2,
        ["Id"] = new Guid("6f1d3a52-8c40-4f0e-9c55-0c1f0f6a7b01"),
        ["Instant"] = new DateTimeOffset(2026, 3, 1, 14, 6, 7, TimeSpan.Zero).AddTicks(1234567),
        ["Midnight"] = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        ["Beijing"] = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)),
        ["Bytes"] = new byte[] { 0, 1, 127, 128, 255 },
        ["NoBytes"] = Array.Empty<byte>(),
    };

    /// <summary>
    /// The own properties of both are the same, in value and type. Instants are compared as instants.
    /// </summary>
    public static void AssertSame(TableEntity expected, TableEntity actual)
    {
        Assert.Equal((expected.PartitionKey, expected.RowKey), (actual.PartitionKey, actual.RowKey));
        Assert.Equal(Own(expected).Keys.Order(StringComparer.Ordinal), Own(actual).Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in Own(expected))
        {
            Assert.IsType(value.GetType(), actual[name]);
            Assert.Equal(value, actual[name]);
        }
    }

    private static Dictionary<string, object> Own(TableEntity row) => row
        .Where(property => property.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
        .ToDictionary(property => property.Key, property => property.Value);
}

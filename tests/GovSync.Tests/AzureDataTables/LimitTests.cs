using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace GovSync.Tests.AzureDataTables;

/// <summary>Azure's limits, of which the emulator checks few: what exceeds one is never sent.</summary>
public sealed class LimitTests
{
    private readonly FakeTableService service = new();

    [Theory]
    [InlineData("abc", true)]
    [InlineData("ab", false)]
    [InlineData("A1234567890123456789012345678901234567890123456789012345678901", true)]
    [InlineData("A12345678901234567890123456789012345678901234567890123456789012", true)]
    [InlineData("A123456789012345678901234567890123456789012345678901234567890123", false)]
    [InlineData("1abc", false)]
    [InlineData("a-bc", false)]
    [InlineData("政策表", false)]
    [InlineData("abc\n", false)]
    [InlineData("Tables", false)]
    public void A_table_name_is_3_to_63_ascii_letters_and_digits(string name, bool isAllowed)
    {
        if (isAllowed)
            Assert.Equal(name, service.Table(name).Name);
        else
            Assert.StartsWith($"Table name is \"{name}\"", Refusal(name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('/')]
    [InlineData('\\')]
    [InlineData('#')]
    [InlineData('?')]
    [InlineData('\t')]
    [InlineData('\u0000')]
    [InlineData('\u001F')]
    [InlineData('\u007F')]
    [InlineData('\u009F')]
    public async Task A_key_with_a_forbidden_character_is_refused_wherever_it_is_given(char forbidden)
    {
        var key = $"a{forbidden}b";
        var table = service.Table();
        Func<Task>[] calls =
        [
            () => table.AddEntityAsync(new TableEntity(key, "r")),
            () => table.UpsertEntityAsync(new TableEntity("p", key)),
            () => table.GetEntityAsync<TableEntity>("p", key),
            () => table.GetEntityIfExistsAsync<TableEntity>(key, "r"),
            () => table.DeleteEntityAsync(key, "r"),
            () => table.SubmitTransactionAsync([new(Delete, new TableEntity("p", key))]),
        ];

        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<ArgumentException>(call);
            Assert.Contains($"U+{(int)forbidden:X4} at 1", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(service.Sent);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('~')]
    [InlineData('\u00A0')]
    [InlineData('%')]
    [InlineData('+')]
    public Task A_key_may_have_the_characters_beside_the_forbidden(char character) =>
        AssertSentAsync(new TableEntity($"a{character}b", $"a{character}b"));

    [Theory]
    [InlineData(511, true)]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public Task A_key_has_at_most_512_characters(int length, bool isAllowed) => AssertAsync(
        new TableEntity("p", new string('键', length)), isAllowed, "RowKey has 513 characters, expected at most 512");

    [Theory]
    [InlineData(251, true)]
    [InlineData(252, true)]
    [InlineData(253, false)]
    public Task A_row_has_at_most_252_properties_of_its_own(int count, bool isAllowed)
    {
        var row = new TableEntity("p", "r") { Timestamp = DateTimeOffset.UnixEpoch, ETag = new("W/\"1\""), ["NotStored"] = null };
        for (var number = 0; number < count; number++)
            row.Add($"P{number}", number);
        return AssertAsync(row, isAllowed, "(p, r) has 253 properties, expected at most 252");
    }

    [Theory]
    [InlineData(32_767, true)]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)]
    public Task Text_has_at_most_64_KiB_as_utf16(int length, bool isAllowed) => AssertAsync(
        new TableEntity("p", "r") { ["Text"] = new string('政', length) },
        isAllowed,
        "has 65538 bytes in Text, expected at most 65536");

    [Theory]
    [InlineData(65_535, true)]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public async Task Bytes_are_at_most_64_KiB(int length, bool isAllowed)
    {
        const string Message = "has 65537 bytes in Bytes, expected at most 65536";
        await AssertAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[length] }, isAllowed, Message);
        await AssertAsync(new TableEntity("p", "r") { ["Bytes"] = BinaryData.FromBytes(new byte[length]) }, isAllowed, Message);
    }

    /// <summary>4 + 2 (keys) and for each property 8 + 2 (name) + value, where bytes count 4 + their number.</summary>
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public Task A_row_has_at_most_1_MiB(int more, bool isAllowed)
    {
        const int Head = 4 + (2 * 2);
        const int Frame = 8 + (2 * 3) + 4;
        var row = new TableEntity("p", "r");
        for (var number = 10; number < 25; number++)
            row.Add($"P{number}", new byte[65_536]);
        row.Add("P25", new byte[(1024 * 1024) - Head - (15 * (Frame + 65_536)) - Frame + more]);
        return AssertAsync(row, isAllowed, "(p, r) has 1048577 bytes, expected at most 1048576");
    }

    [Theory]
    [InlineData("Name_1", true)]
    [InlineData("_", true)]
    [InlineData("名称", true)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public Task A_property_name_is_an_identifier(string name, bool isAllowed) => AssertAsync(
        new TableEntity("p", "r") { { name, 1 } }, isAllowed, $"named \"{name}\"");

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public Task A_property_name_has_at_most_255_characters(int length, bool isAllowed) => AssertAsync(
        new TableEntity("p", "r") { [new string('n', length)] = 1 }, isAllowed, "256 characters, expected at most 255");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public Task An_instant_is_not_before_the_year_1601(long ticks, bool isAllowed) => AssertAsync(
        new TableEntity("p", "r") { ["At"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks) },
        isAllowed,
        "in At, expected 1601-01-01 (UTC) or later");

    [Fact]
    public async Task A_value_that_no_table_holds_is_refused_by_name()
    {
        await AssertAsync(new TableEntity("p", "r") { ["Sum"] = 1.5m }, false, "a Decimal in Sum");
        var local = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Local);
        await AssertAsync(new TableEntity("p", "r") { ["At"] = local }, false, "not UTC");
    }

    private string Refusal(string tableName) => Assert.Throws<ArgumentException>(() => service.Table(tableName)).Message;

    private Task AssertAsync(TableEntity row, bool isAllowed, string message) =>
        isAllowed ? AssertSentAsync(row) : AssertRefusedAsync(row, message);

    private async Task AssertSentAsync(TableEntity row)
    {
        service.Accept();
        await service.Table().AddEntityAsync(row);
        Assert.NotEmpty(service.Last.Body);
    }

    private async Task AssertRefusedAsync(TableEntity row, string message)
    {
        var table = service.Table();
        Func<Task>[] calls =
        [
            () => table.AddEntityAsync(row),
            () => table.UpsertEntityAsync(row),
            () => table.UpdateEntityAsync(row, Azure.ETag.All),
            () => table.SubmitTransactionAsync([new(Add, row)]),
        ];
        foreach (var call in calls)
            Assert.Contains(message, (await Assert.ThrowsAsync<ArgumentException>(call)).Message, StringComparison.Ordinal);
        Assert.Empty(service.Sent);
    }
}

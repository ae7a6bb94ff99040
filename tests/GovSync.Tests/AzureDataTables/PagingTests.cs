using System.Net;
using Azure.Data.Tables;

namespace GovSync.Tests.AzureDataTables;

public sealed class PagingTests
{
    private const string Partition = "x-ms-continuation-NextPartitionKey";
    private const string Row = "x-ms-continuation-NextRowKey";

    private readonly FakeTableService service = new();

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        service
            .Answer(HttpStatusCode.OK, Page(), (Partition, "1!8!cA--"), (Row, "1!4!cg--"))
            .Answer(HttpStatusCode.OK, Page("a"), (Partition, "1!8!cQ--"), (Row, "1!4!cw--"))
            .Answer(HttpStatusCode.OK, Page(), (Partition, "1!8!cg--"), (Row, "1!4!dA--"))
            .Answer(HttpStatusCode.OK, Page("b"));

        var rows = await service.Table().QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync();

        Assert.Equal(["a", "b"], rows);
        Assert.Equal(4, service.Sent.Count);
    }

    [Fact]
    public async Task A_continuation_goes_back_with_the_same_filter_columns_and_page_size()
    {
        service.Answer(HttpStatusCode.OK, Page("a"), (Partition, "1!8!p+/="), (Row, "1!4!r&?"))
            .Answer(HttpStatusCode.OK, Page());

        await service.Table().QueryAsync<TableEntity>("Text eq 'it''s'", 7, ["RowKey", "Text"]).ToListAsync();

        string[] query = ["$filter=Text eq 'it''s'", "$select=RowKey,Text", "$top=7"];
        Assert.Equal(query, service.Sent[0].Query);
        Assert.Equal([.. query, "NextPartitionKey=1!8!p+/=", "NextRowKey=1!4!r&?"], service.Sent[1].Query);
    }

    [Fact]
    public async Task A_continuation_may_name_a_partition_only()
    {
        service.Answer(HttpStatusCode.OK, Page(), (Partition, "1!8!cA--")).Answer(HttpStatusCode.OK, Page());

        await service.Table().QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(["NextPartitionKey=1!8!cA--"], service.Last.Query);
    }

    [Fact]
    public async Task Reading_can_stop_at_a_page_and_go_on_there_later()
    {
        service.Answer(HttpStatusCode.OK, Page("a"), (Partition, "P"), (Row, "R"));
        var page = await service.Table().QueryAsync<TableEntity>().AsPages(pageSizeHint: 1).FirstAsync();
        service.Answer(HttpStatusCode.OK, Page("b"));

        var rest = await service.Table().QueryAsync<TableEntity>().AsPages(page.ContinuationToken).ToListAsync();

        Assert.Equal("b", Assert.Single(Assert.Single(rest).Values).RowKey);
        Assert.Null(rest[0].ContinuationToken);
        Assert.Equal(["$top=1"], service.Sent[0].Query);
        Assert.Equal(["NextPartitionKey=P", "NextRowKey=R"], service.Sent[1].Query);
    }

    [Fact]
    public async Task The_list_of_tables_goes_on_after_an_empty_page_too()
    {
        service
            .Answer(HttpStatusCode.OK, """{"value":[]}""", ("x-ms-continuation-NextTableName", "1!8!d29yaw--"))
            .Answer(HttpStatusCode.OK, """{"value":[{"TableName":"Work"}]}""");

        var tables = await service.Service().QueryAsync("TableName ge 'W'").Select(table => table.Name).ToListAsync();

        Assert.Equal(["Work"], tables);
        Assert.Equal(["$filter=TableName ge 'W'", "NextTableName=1!8!d29yaw--"], service.Last.Query);
    }

    [Fact]
    public async Task A_page_that_fails_for_a_moment_is_asked_for_again()
    {
        service
            .Answer(HttpStatusCode.OK, Page("a"), (Partition, "P"))
            .Refuse(HttpStatusCode.ServiceUnavailable, "ServerBusy")
            .Answer(HttpStatusCode.OK, Page("b"));

        var rows = await service.Table().QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync();

        Assert.Equal(["a", "b"], rows);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(0, false)]
    [InlineData(1001, false)]
    public async Task A_page_holds_1_to_1000_rows(int size, bool isAllowed)
    {
        for (var answers = 0; answers < 3; answers++)
            service.Answer(HttpStatusCode.OK, """{"value":[]}""");

        Func<Task>[] readings =
        [
            async () => await service.Table().QueryAsync<TableEntity>(maxPerPage: size).ToListAsync(),
            async () => await service.Service().QueryAsync(maxPerPage: size).ToListAsync(),
            async () => await service.Table().QueryAsync<TableEntity>().AsPages(pageSizeHint: size).ToListAsync(),
        ];

        foreach (var read in readings)
        {
            if (isAllowed)
                await read();
            else
                Assert.Equal(size, (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(read)).ActualValue);
        }
    }

    private static string Page(params string[] rows) =>
        $$"""{"value":[{{string.Join(',', rows.Select(row => $$"""{"PartitionKey":"p","RowKey":"{{row}}"}"""))}}]}""";
}

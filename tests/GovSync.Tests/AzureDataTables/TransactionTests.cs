using System.Globalization;
using System.Net;
using System.Text;
using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace GovSync.Tests.AzureDataTables;

public sealed class TransactionTests
{
    private const string AnswerType = "multipart/mixed; boundary=batchresponse_1";

    private readonly FakeTableService service = new();

    [Fact]
    public async Task A_transaction_is_a_change_set_inside_a_batch()
    {
        service.Answer(HttpStatusCode.Accepted, Answers(2), AnswerType);

        var answer = await service.Table().SubmitTransactionAsync(
            [new(Add, new TableEntity("p", "a") { ["N"] = 1L }), new(Delete, new TableEntity("p", "b"), new("W/\"2\""))]);

        var batch = service.Last.Headers["Content-Type"].Replace("multipart/mixed; boundary=", "", StringComparison.Ordinal);
        var changes = service.Last.Body.Split("boundary=")[1].Split("\r\n")[0];
        Assert.Equal(("POST", "/$batch"), (service.Last.Method, service.Last.Uri.AbsolutePath));
        Assert.Equal(
            $$"""
            --{{batch}}
            Content-Type: multipart/mixed; boundary={{changes}}

            --{{changes}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST https://govsync.table.core.windows.net/RepostTasks HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"p","RowKey":"a","N@odata.type":"Edm.Int64","N":"1"}
            --{{changes}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE https://govsync.table.core.windows.net/RepostTasks(PartitionKey='p',RowKey='b') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"2"


            --{{changes}}--
            --{{batch}}--

            """.ReplaceLineEndings("\r\n"),
            service.Last.Body);
        Assert.Equal(["W/\"0\"", "W/\"1\""], answer.Value.Select(part => part.Headers.ETag.ToString()));
    }

    [Fact]
    public async Task A_refused_action_is_named_by_its_position()
    {
        service.Answer(HttpStatusCode.Accepted, Answer(Refusal("12:The specified entity already exists.")), AnswerType);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => service.Table().SubmitTransactionAsync(Rows(20)));

        Assert.Equal((409, "EntityAlreadyExists", 12), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_refusal_without_position_or_change_set_is_a_failure_all_the_same()
    {
        var body = $"--batchresponse_1\r\n{Refusal("No: it is so.")}--batchresponse_1--\r\n";
        service.Answer(HttpStatusCode.Accepted, body, AnswerType);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => service.Table().SubmitTransactionAsync(Rows(1)));

        Assert.Equal((409, null), (failure.Status, failure.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData("application/json", "expected a multipart")]
    [InlineData(AnswerType, "gave 1 answers to a transaction, expected 2")]
    public async Task An_answer_that_is_not_understood_is_never_taken_for_success(string contentType, string message)
    {
        service.Answer(HttpStatusCode.Accepted, Answers(1), contentType);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => service.Table().SubmitTransactionAsync(Rows(2)));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public Task A_transaction_has_1_to_100_actions(int count, bool isAllowed) =>
        AssertAsync(Rows(count), isAllowed, $"has {count} actions, expected 1 to 100");

    [Fact]
    public async Task A_transaction_stays_in_one_partition()
    {
        await AssertAsync([New("p", "a"), New("p", "b")], true);
        await AssertAsync(
            [New("p", "a"), New("P", "b")], false, "has partition \"P\" in action 1, expected that of action 0: \"p\"");
    }

    [Fact]
    public async Task A_transaction_has_each_row_once()
    {
        await AssertAsync([New("p", "a"), New("p", "A")], true);
        await AssertAsync(
            [New("p", "a"), New("p", "b"), new(Delete, new TableEntity("p", "a"))], false, "has row \"a\" in actions 0 and 2");
    }

    [Fact]
    public async Task A_transaction_is_sent_up_to_4_MiB_and_not_a_byte_more()
    {
        const int Limit = 4 * 1024 * 1024;
        await AssertAsync(Rows(100, lastText: 0), true);
        var room = Limit - Encoding.UTF8.GetByteCount(service.Last.Body);

        await AssertAsync(Rows(100, lastText: room - 1), true);
        Assert.Equal(Limit - 1, Encoding.UTF8.GetByteCount(service.Last.Body));
        await AssertAsync(Rows(100, lastText: room), true);
        Assert.Equal(Limit, Encoding.UTF8.GetByteCount(service.Last.Body));
        await AssertAsync(Rows(100, lastText: room + 1), false, $"has {Limit + 1} bytes, expected at most {Limit} (4 MiB)");
    }

    private static TableTransactionAction New(string partition, string row) => new(Add, new TableEntity(partition, row));

    /// <summary>Rows that together nearly fill a transaction, the last with as much text as wanted.</summary>
    private static TableTransactionAction[] Rows(int count, int lastText) =>
    [
        .. Rows(count - 1, text: new string('a', 20_830)),
        new(Add, new TableEntity("p", "last") { ["A"] = new string('a', lastText), ["B"] = new string('b', 20_000) }),
    ];

    private static TableTransactionAction[] Rows(int count, string text = "") =>
    [
        .. Enumerable.Range(0, count).Select(number => new TableTransactionAction(
            Add,
            new TableEntity("p", number.ToString("000", CultureInfo.InvariantCulture)) { ["A"] = text, ["B"] = text })),
    ];

    private static string Answers(int count) => Answer(string.Concat(Enumerable.Range(0, count).Select(number =>
        (number == 0 ? "" : "--changesetresponse_2\r\n")
        + "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + $"HTTP/1.1 204 No Content\r\nDataServiceVersion: 1.0;\r\nETag: W/\"{number}\"\r\n\r\n\r\n")));

    private static string Answer(string parts) =>
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + $"--changesetresponse_2\r\n{parts}--changesetresponse_2--\r\n--batchresponse_1--\r\n";

    private static string Refusal(string message) =>
        "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\n\r\n"
        + $$"""{"odata.error": {"code": "EntityAlreadyExists", "message": {"lang": "en-US", "value": "{{message}}"} } }"""
        + "\r\n";

    private async Task AssertAsync(TableTransactionAction[] actions, bool isAllowed, string message = "")
    {
        if (isAllowed)
        {
            service.Answer(HttpStatusCode.Accepted, Answers(actions.Length), AnswerType);
            Assert.Equal(actions.Length, (await service.Table().SubmitTransactionAsync(actions)).Value.Count);
            return;
        }

        var sent = service.Sent.Count;
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Table().SubmitTransactionAsync(actions));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(sent, service.Sent.Count);
    }
}

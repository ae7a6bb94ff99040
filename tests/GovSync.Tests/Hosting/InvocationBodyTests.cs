using System.Text;
using GovSync.Functions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Tests.Hosting;

public sealed class InvocationBodyTests
{
    [Theory]
    [InlineData("queue-single-encoded.json")]
    [InlineData("queue-object.json")]
    [InlineData("queue-escaped.json")]
    public async Task A_message_is_read_in_every_form_that_senders_use(string file)
    {
        Assert.Equal(new SampleMessage("国务院公报", 3), await MessageOf(InvocationFixture.Read(file)));
    }

    [Fact]
    public async Task The_hosts_double_encoding_is_taken_off_once()
    {
        Assert.Equal(
            new SampleMessage("国务院公报 <1> & \"one\"", 3), await MessageOf(InvocationFixture.Read("queue-wrapped.json")));
    }

    [Theory]
    [InlineData("queue-wrapped.json", 1, "m-1")]
    [InlineData("queue-single-encoded.json", 2, "m-1")]
    [InlineData("queue-object.json", null, null)]
    [InlineData("queue-leaking.json", 9, "mine")]
    public async Task Metadata_is_read_as_number_and_as_text_and_may_be_missing(string file, int? attempt, string? id)
    {
        var body = await Parse(InvocationFixture.Read(file));

        Assert.Equal((attempt, id), ((int?)body.DequeueCount, body.MessageId));
    }

    [Theory]
    [InlineData("queue-plain-text.json")]
    [InlineData("queue-array.json")]
    [InlineData("queue-leaking.json")]
    public async Task A_message_without_the_wrapper_is_refused_with_what_was_expected(string file)
    {
        var exception =
            await Assert.ThrowsAsync<InvalidInvocationException>(() => MessageOf(InvocationFixture.Read(file)));

        Assert.Equal("{\"m\":{…}} holding a SampleMessage", exception.Expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("""{"Metadata":{}}""")]
    [InlineData("""{"Data":{"other":"1"},"Metadata":{}}""")]
    [InlineData("""{"Data":{"message":null},"Metadata":{}}""")]
    [InlineData("""{"Data":{"message":"{\"m\":null}"},"Metadata":{}}""")]
    [InlineData("""{"Data":{"message":"{\"m\":{\"count\":\"many\"}}"},"Metadata":{}}""")]
    [InlineData("""{"Data":{"message":"\"\\\"{}\\\"\""},"Metadata":{}}""")]
    public async Task What_is_no_invocation_is_refused(string text)
    {
        await Assert.ThrowsAsync<InvalidInvocationException>(() => MessageOf(text));
    }

    [Fact]
    public async Task A_timer_brings_its_schedule_in_utc()
    {
        var timer = await TimerOf("timer.json");

        Assert.False(timer.IsPastDue);
        Assert.Equal(new DateTime(2026, 3, 1, 8, 35, 0, DateTimeKind.Utc), timer.ScheduleStatus!.Next);
        Assert.Equal(DateTimeKind.Utc, timer.ScheduleStatus.Next.Kind);
        Assert.Equal(new DateTime(2026, 3, 1, 8, 30, 0, DateTimeKind.Utc).AddTicks(31_000), timer.ScheduleStatus.Last);
    }

    [Fact]
    public async Task A_timer_that_never_ran_says_so()
    {
        var timer = await TimerOf("timer-never-run.json");

        Assert.Equal((true, DateTime.MinValue), (timer.IsPastDue, timer.ScheduleStatus!.Last));
    }

    [Fact]
    public async Task A_timer_without_monitor_has_no_schedule_status()
    {
        Assert.Null((await TimerOf("timer-without-monitor.json")).ScheduleStatus);
    }

    [Fact]
    public async Task What_is_no_timer_is_refused()
    {
        var body = await Parse("""{"Data":{"timer":{"ScheduleStatus":{"Last":"soon"}}},"Metadata":{}}""");

        Assert.Throws<InvalidInvocationException>(() => body.Timer("timer"));
    }

    [Fact]
    public void Sender_and_parser_agree()
    {
        var message = new SampleMessage("《关于…的通知》 \"引号\" <b>", int.MaxValue);

        var text = QueueMessageText.Wrap(message);

        Assert.StartsWith("{\"m\":{", text, StringComparison.Ordinal);
        Assert.Equal(message, QueueMessageText.Unwrap<SampleMessage>(text));
    }

    private static Task<InvocationBody> Parse(string text) =>
        InvocationBody.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    private static async Task<object> MessageOf(string text) =>
        (await Parse(text)).Message("message", typeof(SampleMessage));

    private static async Task<TimerInfo> TimerOf(string file) =>
        (await Parse(InvocationFixture.Read(file))).Timer("timer");
}

using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;
using GovSync.Tests.Hosting;

namespace GovSync.Tests.LocalHost;

/// <summary>The bodies are those of the files that the app's parser is held to.</summary>
public sealed class InvocationTextTests
{
    private static readonly DateTimeOffset InsertedAt = new(2026, 3, 1, 8, 30, 47, 808, TimeSpan.Zero);

    [Theory]
    [InlineData("queue-wrapped.json", 1, """{"m":{"name":"国务院公报 <1> & \"one\"","count":3}}""")]
    [InlineData("queue-escaped.json", 1, """{ "m": {"name":"\u56FD\u52A1\u9662\u516C\u62A5", "count":3} }""")]
    [InlineData("queue-plain-text.json", 2, "hello")]
    [InlineData("queue-array.json", 1, "[1,2]")]
    [InlineData("queue-leaking.json", 1, """{"a":1,"Id":"mine","dequeuecount":9,"o":{"x":1},"l":[1],"n":null,"yes":true}""")]
    public void A_message_is_sent_byte_for_byte_as_the_host_sends_it(string file, int dequeueCount, string text)
    {
        var message = new ReceivedMessage
        {
            Id = "m-1",
            PopReceipt = "AgAA+x/=",
            Text = text,
            DequeueCount = dequeueCount,
            InsertedAt = InsertedAt,
            ExpiresAt = InsertedAt.AddDays(7),
            NextVisibleAt = InsertedAt.AddMinutes(10),
        };

        Assert.Equal(InvocationFixture.Read(file), Text("ScanSample").ForMessage("message", message));
    }

    [Fact]
    public void A_timer_is_sent_byte_for_byte_as_the_host_sends_it()
    {
        var last = new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.Zero).AddTicks(31_000);
        var status = new TimerStatus(last, new(2026, 3, 1, 16, 35, 0, TimeSpan.FromHours(8)), last);

        Assert.Equal(
            InvocationFixture.Read("timer.json"), Text("SweepSample").ForTimer("timer", status, isPastDue: false));
    }

    [Fact]
    public void A_timer_that_never_ran_is_sent_with_the_first_instant_there_is()
    {
        var status = new TimerStatus(null, new(2026, 3, 1, 8, 35, 0, TimeSpan.Zero), null);

        Assert.Equal(InvocationFixture.Read(
            "timer-never-run.json"), Text("SweepSample").ForTimer("timer", status, isPastDue: true));
    }

    [Fact]
    public void A_timer_without_monitor_is_sent_without_status()
    {
        Assert.Equal(InvocationFixture.Read(
            "timer-without-monitor.json"), Text("SweepSample").ForTimer("timer", null, isPastDue: false));
    }

    [Fact]
    public void Control_characters_are_escaped_as_the_hosts_writer_escapes_them()
    {
        Assert.Equal("\"\\b\\f\\n\\r\\t\\\"\\\\\\u0001\\u2028\\u0085/<'+中😀\"", JsonLiteral.Of(
            "\b\f\n\r\t\"\\\u0001\u2028\u0085/<'+中😀"));
    }

    private static InvocationText Text(string function) => new(
        function,
        new DateTimeOffset(2026, 3, 1, 8, 30, 47, TimeSpan.Zero).AddTicks(8_085_394),
        Guid.Parse("47db5b3e-6a0e-4a50-9c2f-0b6d5d1f6f11"));
}

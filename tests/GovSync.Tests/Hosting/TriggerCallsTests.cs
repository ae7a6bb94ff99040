using GovSync.Functions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Tests.Hosting;

public sealed class TriggerCallsTests
{
    [Fact]
    public async Task A_message_reaches_its_function_and_the_host_gets_an_answer_with_a_body()
    {
        await using var handler = await RunningHandler.StartAsync();

        var (status, text) =
            await handler.InvokeAsync("ScanSample", InvocationFixture.Read("queue-single-encoded.json"));

        Assert.Equal(200, status);
        Assert.Contains("Content-Type: application/json", text, StringComparison.Ordinal);
        Assert.EndsWith(
            """{"Outputs":{},"Logs":[],"ReturnValue":null}""", text.TrimEnd('\r', '\n', '0'), StringComparison.Ordinal);
        Assert.Equal(new SampleMessage("国务院公报", 3), Assert.Single(handler.Calls.Received));
    }

    [Fact]
    public async Task A_timer_reaches_its_function()
    {
        await using var handler = await RunningHandler.StartAsync();

        Assert.Equal(200, (await handler.InvokeAsync("SweepSample", InvocationFixture.Read("timer.json"))).Status);

        Assert.IsType<TimerInfo>(Assert.Single(handler.Calls.Received));
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_refused_by_name_and_logged_once()
    {
        await using var handler = await RunningHandler.StartAsync();

        var (status, text) = await handler.InvokeAsync("ScanSample", InvocationFixture.Read("queue-plain-text.json"));

        Assert.Equal(400, status);
        Assert.Contains("\"Function\":\"ScanSample\",\"Found\":\"hello", text, StringComparison.Ordinal);
        Assert.Contains("holding a SampleMessage", text, StringComparison.Ordinal);
        Assert.Single(handler.Log.Errors);
        Assert.Empty(handler.Calls.Received);
    }

    [Fact]
    public async Task An_exception_becomes_a_500_and_is_logged_once_with_message_and_attempt()
    {
        await using var handler = await RunningHandler.StartAsync();
        handler.Calls.Then = _ => throw new InvalidDataException("broken");

        var (status, _) = await handler.InvokeAsync("ScanSample", InvocationFixture.Read("queue-single-encoded.json"));

        Assert.Equal(500, status);
        Assert.Equal("ScanSample failed (message m-1, attempt 2)", Assert.Single(handler.Log.Errors));
    }

    [Fact]
    public async Task A_storage_that_is_down_is_told_in_one_line_however_many_invocations_fail()
    {
        await using var handler = await RunningHandler.StartAsync();
        handler.Calls.Then = _ => throw new Azure.RequestFailedException(503, "busy");

        for (var invocation = 0; invocation < 3; invocation++)
        {
            Assert.Equal(500, (await handler.InvokeAsync("ScanSample", InvocationFixture.Read("queue-single-encoded.json"))).Status);
        }

        Assert.StartsWith("The storage cannot be reached since", Assert.Single(handler.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_cancelled_before_the_host_would_kill_the_program()
    {
        await using var handler = await RunningHandler.StartAsync(new InvocationLimits(TimeSpan.FromMilliseconds(1)));
        handler.Calls.Then = cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken);

        var (status, text) =
            await handler.InvokeAsync("ScanSample", InvocationFixture.Read("queue-single-encoded.json"));

        Assert.Equal(500, status);
        Assert.Contains("an end within", text, StringComparison.Ordinal);
        Assert.Single(handler.Log.Errors);
    }

    [Fact]
    public async Task The_proxied_function_is_not_callable_by_name()
    {
        await using var handler = await RunningHandler.StartAsync();

        Assert.Equal(404, (await handler.InvokeAsync("Web", "{}")).Status);
    }

    [Fact]
    public async Task The_host_sees_at_the_root_that_the_program_serves()
    {
        await using var handler = await RunningHandler.StartAsync();

        Assert.Equal(200, (await handler.SendAsync("GET /", $"Host: 127.0.0.1:{handler.Port}\r\n")).Status);
    }
}

using Azure;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace GovSync.Tests.Hosting;

public sealed class StorageGateTests
{
    private readonly List<TaskCompletionSource> attempts = [];
    private int passed;

    [Theory]
    [InlineData("/")]
    [InlineData("/api/health")]
    public async Task The_host_sees_that_the_program_serves_while_storage_is_still_awaited(string path)
    {
        await Gate().InvokeAsync(Request(path));

        Assert.Equal(1, passed);
    }

    [Theory]
    [InlineData("/SweepWork")]
    [InlineData("/api/tasks")]
    [InlineData("/api/healthy")]
    public async Task Everything_else_waits_until_storage_is_there(string path)
    {
        var request = Gate().InvokeAsync(Request(path));
        Assert.Equal((false, 0), (request.IsCompleted, passed));

        attempts.Single().SetResult();
        await request;

        Assert.Equal(1, passed);
    }

    [Fact]
    public async Task Storage_is_made_once_for_all_who_wait()
    {
        var gate = Gate();
        var (first, second) = (gate.InvokeAsync(Request("/SweepWork")), gate.InvokeAsync(Request("/api/tasks")));

        Assert.Single(attempts).SetResult();
        await Task.WhenAll(first, second);
        await gate.InvokeAsync(Request("/api/tasks"));

        Assert.Equal((1, 3), (attempts.Count, passed));
    }

    [Fact]
    public async Task What_failed_is_tried_again_by_the_next_who_needs_it()
    {
        var gate = Gate();
        var failing = gate.InvokeAsync(Request("/SweepWork"));
        attempts[0].SetException(new InvalidOperationException("storage is away"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);

        var next = gate.InvokeAsync(Request("/SweepWork"));
        attempts[1].SetResult();
        await next;

        Assert.Equal(1, passed);
    }

    [Fact]
    public async Task A_storage_that_cannot_be_reached_is_answered_as_unavailable_and_nothing_is_called()
    {
        var request = Request("/SweepWork");
        var answered = Gate().InvokeAsync(request);
        attempts.Single().SetException(new RequestFailedException(0, "Connection refused"));
        await answered;

        Assert.Equal((StatusCodes.Status503ServiceUnavailable, 0), (request.Response.StatusCode, passed));
    }

    [Fact]
    public async Task A_caller_that_goes_away_stops_nobody_elses_waiting()
    {
        var gate = Gate();
        using var gone = new CancellationTokenSource();
        var impatient = gate.InvokeAsync(Request("/api/tasks", gone.Token));
        var patient = gate.InvokeAsync(Request("/SweepWork"));

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        attempts.Single().SetResult();
        await patient;

        Assert.Equal(1, passed);
    }

    private StorageGate Gate() => new(
        _ =>
        {
            passed++;
            return Task.CompletedTask;
        },
        new StorageAtStart(_ =>
        {
            attempts.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
            return attempts[^1].Task;
        }),
        new StorageOutage(TimeProvider.System, NullLogger<StorageOutage>.Instance));

    private static DefaultHttpContext Request(string path, CancellationToken aborted = default) =>
        new() { Request = { Path = path }, RequestAborted = aborted };
}

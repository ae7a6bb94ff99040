using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Front;

/// <summary>
/// The Functions host's way to run a function by hand: <c>POST /admin/functions/{name}</c> with <c>{"input":"…"}</c>,
/// answered with 202.
/// </summary>
/// <param name="key">What the caller must show in <c>x-functions-key</c>.</param>
/// <param name="timers">Folder with the state of monitored schedules.</param>
internal sealed class AdminEndpoint(
    AppFolder app, IWorker worker, string key, string timers, ClockFile clock, TimeProvider time)
{
    private sealed record Run(string? Input);

    public async Task<IResult> PostAsync(HttpContext context, string name)
    {
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address) || !HasKey(context))
        {
            return Results.Unauthorized();
        }

        var function =
            app.Functions.SingleOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (function is null or AppFunction.OnRequest)
        {
            return Results.NotFound();
        }

        if (await ReadAsync(context) is not { } run)
        {
            return Results.BadRequest("expected {\"input\":\"…\"} as application/json");
        }

        _ = worker.InvokeAsync(function.Name, Body(function, run.Input ?? ""), CancellationToken.None);
        return Results.Accepted();
    }

    private static async Task<Run?> ReadAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasJsonContentType()
                ? await context.Request.ReadFromJsonAsync<Run>(context.RequestAborted)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool HasKey(HttpContext context) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes($"{context.Request.Headers["x-functions-key"]}"), Encoding.UTF8.GetBytes(key));

    private string Body(AppFunction function, string input)
    {
        var text = new InvocationText(function.Name, time.GetUtcNow(), Guid.NewGuid());
        return function switch
        {
            AppFunction.OnSchedule timer => text.ForTimer(
                timer.Binding, TimerStatusFile.Of(timers, timer.Name).Read(), isPastDue: false),
            AppFunction.OnMessage => text.ForMessage(function.Binding, ByHand(input)),
            _ => throw new InvalidOperationException($"{function.Name} is not run by hand"),
        };
    }

    private ReceivedMessage ByHand(string text) => new()
    {
        Id = Guid.NewGuid().ToString(),
        PopReceipt = "",
        Text = text,
        DequeueCount = 1,
        InsertedAt = clock.Now,
        ExpiresAt = clock.Now.AddDays(7),
        NextVisibleAt = clock.Now,
    };
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Timers;
using GovSync.LocalHost.Worker;

namespace GovSync.LocalHost.Front;

/// <summary>
/// The Functions host's way to run a function by hand: <c>POST /admin/functions/{name}</c> with <c>{"input":"…"}</c>,
/// answered with 202.
/// </summary>
/// <param name="key">What the caller must show in <c>x-functions-key</c>.</param>
internal sealed class AdminEndpoint(AppFolder app, IWorker worker, string key, ClockFile clock, TimeProvider time)
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

        var run = await context.Request.ReadFromJsonAsync<Run>(context.RequestAborted);
        _ = worker.InvokeAsync(function.Name, Body(function, run?.Input ?? ""), CancellationToken.None);
        return Results.Accepted();
    }

    private bool HasKey(HttpContext context) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes($"{context.Request.Headers["x-functions-key"]}"), Encoding.UTF8.GetBytes(key));

    private string Body(AppFunction function, string input)
    {
        var text = new InvocationText(function.Name, time.GetUtcNow(), Guid.NewGuid());
        return function switch
        {
            AppFunction.OnSchedule timer => text.ForTimer(timer.Binding, status: null, isPastDue: false),
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

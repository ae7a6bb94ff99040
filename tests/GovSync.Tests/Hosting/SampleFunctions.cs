using GovSync.Functions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Tests.Hosting;

public sealed record SampleMessage(string Name, int Count);

/// <summary>What the sample functions were called with.</summary>
public sealed class Calls
{
    public List<object> Received { get; } = [];

    /// <summary>What the next call does besides.</summary>
    public Func<CancellationToken, Task> Then { get; set; } = _ => Task.CompletedTask;

    public Task ReceiveAsync(object argument, CancellationToken cancellationToken)
    {
        Received.Add(argument);
        return Then(cancellationToken);
    }
}

public sealed class ScanSampleFunction(Calls calls)
{
    [Function("ScanSample")]
    public Task RunAsync([QueueTrigger("samples")] SampleMessage message, CancellationToken cancellationToken) =>
        calls.ReceiveAsync(message, cancellationToken);
}

public sealed class SweepSampleFunction(Calls calls)
{
    [Function("SweepSample")]
    public Task RunAsync([TimerTrigger("%SweepSchedule%", UseMonitor = false)] TimerInfo timer) =>
        calls.ReceiveAsync(timer, CancellationToken.None);
}

public sealed class CloseSampleFunction(Calls calls)
{
    [Function("CloseSample")]
    public Task RunAsync(
        [TimerTrigger("0 20 16 * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        calls.ReceiveAsync(timer, cancellationToken);
}

internal static class SampleCatalog
{
    public static readonly FunctionCatalog Instance = FunctionCatalog.FromTypes(
        [typeof(ScanSampleFunction), typeof(SweepSampleFunction), typeof(CloseSampleFunction), typeof(WebFunction)]);
}

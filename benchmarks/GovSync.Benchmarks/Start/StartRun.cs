using System.Globalization;
using GovSync.LocalHost;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Machine;
using GovSync.LocalHost.Worker;

namespace GovSync.Benchmarks.Start;

/// <summary>One cold start of the published app.</summary>
/// <param name="FirstAnswer">From the start of the process to the first answer, to <c>GET /</c>, by which the host knows that it serves.</param>
/// <param name="Processor">What that took of the processors: a busy machine lengthens the wait more than this.</param>
/// <param name="FirstInvocation">From the start of the process to the end of the first sweep, storage included.</param>
/// <param name="MemoryMiB">Resident, after that.</param>
internal sealed record StartRun(TimeSpan FirstAnswer, TimeSpan Processor, TimeSpan FirstInvocation, double MemoryMiB)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <exception cref="InvalidOperationException">The app ended, or its first sweep failed.</exception>
    public static async Task<StartRun> MeasureAsync(AppFolder app, string storage, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var port = FreePort.Find();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var lines = new StringWriter();
        var startedAt = TimeProvider.System.GetTimestamp();
        await using var process = ChildProcess.Start(
            new("app", Path.Combine(app.Path, app.Host.Executable), [])
            {
                Folder = app.Path,
                Settings = new Dictionary<string, string>
                {
                    ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
                    ["AzureWebJobsStorage"] = storage,
                    ["SweepSchedule"] = "0 * * * * *",
                },
            },
            new Journal(lines));
        await FirstAnswerAsync(address, process.Exited, lines, limit.Token);
        var (firstAnswer, processor) = (TimeProvider.System.GetElapsedTime(startedAt), process.ProcessorTime);

        using var client = new WorkerClient(_ => Task.FromResult(address), Limit, process.Kill, TimeProvider.System, new Journal(lines));
        var body = new InvocationText("SweepWork", TimeProvider.System.GetUtcNow(), Guid.NewGuid()).ForTimer("timer", null, isPastDue: false);
        var outcome = await client.InvokeAsync("SweepWork", body, limit.Token);
        return outcome == InvocationOutcome.Succeeded
            ? new(firstAnswer, processor, TimeProvider.System.GetElapsedTime(startedAt), process.MemoryMiB)
            : throw new InvalidOperationException($"the first sweep: found {outcome}, expected Succeeded\n{lines}");
    }

    private static async Task FirstAnswerAsync(Uri address, Task<int> exited, StringWriter lines, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (!exited.IsCompleted)
        {
            try
            {
                using var any = await client.GetAsync(address, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
            }
        }

        throw new InvalidOperationException($"the app ended with exit code {await exited} instead of answering\n{lines}");
    }
}

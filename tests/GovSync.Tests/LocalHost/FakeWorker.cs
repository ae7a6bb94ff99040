using System.Collections.Concurrent;
using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

/// <summary>Notes its invocations and ends each as told.</summary>
internal sealed class FakeWorker(Func<string, Task<InvocationOutcome>> answer) : IWorker
{
    private readonly ConcurrentQueue<(string Function, string Body)> invocations = new();

    public FakeWorker(InvocationOutcome outcome)
        : this(_ => Task.FromResult(outcome))
    {
    }

    public IReadOnlyCollection<(string Function, string Body)> Invocations => invocations;

    public Task<InvocationOutcome> InvokeAsync(string function, string body, CancellationToken cancellationToken)
    {
        invocations.Enqueue((function, body));
        return answer(function);
    }
}

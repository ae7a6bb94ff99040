namespace GovSync.LocalHost.Worker;

/// <summary>The function app's process.</summary>
public interface IWorker
{
    /// <param name="body">As <see cref="InvocationText"/> writes it.</param>
    Task<InvocationOutcome> InvokeAsync(string function, string body, CancellationToken cancellationToken);
}

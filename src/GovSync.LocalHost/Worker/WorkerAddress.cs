namespace GovSync.LocalHost.Worker;

/// <summary>Where the worker listens; who asks while it starts waits for it, however many starts it takes.</summary>
internal sealed class WorkerAddress
{
    private TaskCompletionSource<Uri> current = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Uri> Current => Volatile.Read(ref current).Task;

    /// <summary>A worker answers there.</summary>
    public void IsAt(Uri address) => current.TrySetResult(address);

    /// <summary>The worker ended. Those who wait already go on waiting for the next one.</summary>
    public void IsGone()
    {
        if (current.Task.IsCompleted)
        {
            Volatile.Write(ref current, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
    }
}

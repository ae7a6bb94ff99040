namespace GovSync.LocalHost.Worker;

/// <summary>How an invocation ended for the host.</summary>
public enum InvocationOutcome
{
    Succeeded,
    Failed,

    /// <summary>It did not end within functionTimeout; the worker was killed.</summary>
    TimedOut,
}

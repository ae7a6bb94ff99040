namespace GovSync.LocalHost.Worker;

/// <summary>What the Functions host does when its worker ends.</summary>
public enum AfterExit
{
    /// <summary>The worker meant it: it is not started again, and every invocation fails.</summary>
    LeaveDead,
    Restart,

    /// <summary>Three errors within half an hour.</summary>
    StopHost,
}

/// <summary>
/// The Functions host's patience with a worker: 0 means it, 200 asks for a restart, anything else is an error.
/// </summary>
internal sealed class RestartRule
{
    private const int AskedForRestart = 200;
    private const int ErrorsUntilStop = 3;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly List<DateTimeOffset> errors = [];

    public AfterExit OnExit(int exitCode, DateTimeOffset at)
    {
        if (exitCode is 0 or AskedForRestart)
        {
            return exitCode == 0 ? AfterExit.LeaveDead : AfterExit.Restart;
        }

        errors.RemoveAll(error => at - error > Window);
        errors.Add(at);
        return errors.Count < ErrorsUntilStop ? AfterExit.Restart : AfterExit.StopHost;
    }
}

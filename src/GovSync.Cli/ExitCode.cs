namespace GovSync.Cli;

/// <summary>What the program's end tells the caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and there is a finding against the page.</summary>
    public const int Finding = 1;

    public const int BadInput = 2;
}

using System.Runtime.InteropServices;

namespace GovSync.LocalHost.Machine;

/// <summary>kill(2), which .NET does not offer for groups and signals.</summary>
internal static partial class PosixKill
{
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>A group that is gone already is no fault.</summary>
    public static void Group(int leader, int signal) => _ = SendSignal(-leader, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int pid, int signal);
}

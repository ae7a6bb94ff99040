using System.Diagnostics;

namespace GovSync.LocalHost.Machine;

/// <summary>
/// Ends the groups that we started when this process dies without a farewell: a shell that waits at a pipe of ours,
/// which the kernel closes however we die.
/// </summary>
internal static class Watchdog
{
    private const string Script = """
        trap '' INT TERM HUP
        groups=' '
        while read -r verb group; do
          case "$verb" in
            watch) groups="$groups$group ";;
            forget) groups=$(printf '%s' "$groups" | sed "s/ $group / /");;
          esac
        done
        [ "$groups" = ' ' ] && exit
        for group in $groups; do kill -s TERM -- "-$group"; done 2>/dev/null
        sleep 3
        for group in $groups; do kill -s KILL -- "-$group"; done 2>/dev/null
        """;

    private static readonly Lock Gate = new();
    private static StreamWriter? pipe;

    public static void Watch(int group) => Tell($"watch {group}");

    public static void Forget(int group) => Tell($"forget {group}");

    private static void Tell(string line)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        lock (Gate)
        {
            pipe ??= Start();
            pipe.WriteLine(line);
            pipe.Flush();
        }
    }

    private static StreamWriter Start()
    {
        var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true })!;
        return shell.StandardInput;
    }
}

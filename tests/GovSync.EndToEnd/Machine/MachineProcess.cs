using System.Diagnostics;
using System.Text;

namespace GovSync.EndToEnd.Machine;

/// <summary>LocalHost as a person starts it, on free ports, in a folder of its own; it ends with the test, and all it started with it.</summary>
internal sealed class MachineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    private readonly string data = Directory.CreateTempSubdirectory("govsync-machine-").FullName;
    private readonly StringBuilder lines = new();
    private readonly StringBuilder errors = new();
    private readonly Process process;

    private MachineProcess(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                MachineFiles.LocalHost, "--app", MachineFiles.App, "--azurite", MachineFiles.Azurite, "--demo", MachineFiles.Demo,
                "--data", Path.Combine(data, "run"), "--port", "0", .. arguments,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("LocalHost did not start.");
        process.OutputDataReceived += (_, line) => Note(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Note(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(lines);

    public string Errors => Read(errors);

    public bool HasEnded => process.HasExited;

    public static MachineProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] settings) =>
        new(arguments, settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    /// <summary>SIGKILL to the function app, which is a child of this machine's host.</summary>
    public void KillApp()
    {
        var app = Process.GetProcesses().Single(candidate => IsApp(candidate.Id));
        app.Kill();
    }

    /// <summary>The exit code.</summary>
    public async Task<int> WaitAsync(TimeSpan limit)
    {
        using var timer = new CancellationTokenSource(limit);
        await process.WaitForExitAsync(timer.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            using var limit = new CancellationTokenSource(StopWithin);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Its parent is the fourth word of stat, counted behind the name in brackets, which may hold anything.</summary>
    private bool IsApp(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat.Contains("(GovSync.Functio", StringComparison.Ordinal)
                && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{process.Id}";
        }
        catch (IOException)
        {
            // It ended while we looked.
            return false;
        }
    }

    private static void Note(StringBuilder to, string? line)
    {
        lock (to)
        {
            to.AppendLine(line);
        }
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
        {
            return from.ToString();
        }
    }
}

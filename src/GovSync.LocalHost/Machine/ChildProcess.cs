using System.Diagnostics;

namespace GovSync.LocalHost.Machine;

/// <summary>
/// A program that we started, in a process group of its own, so that whatever it starts goes with it. It also goes when
/// we die without a farewell (<see cref="Watchdog"/>).
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const string OwnGroup = "/usr/bin/setsid";

    private readonly Process process;
    private readonly string name;

    private ChildProcess(Process process, string name)
    {
        this.process = process;
        this.name = name;
        Exited = WaitAsync();
    }

    /// <summary>Its exit code, once it ended; 128 and more = a signal.</summary>
    public Task<int> Exited { get; }

    /// <summary>What it has used of the processors.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Of its memory what is resident now.</summary>
    public double MemoryMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    public static ChildProcess Start(ChildStart start, Journal journal)
    {
        var info = new ProcessStartInfo
        {
            FileName = HasGroups ? OwnGroup : start.Program,
            WorkingDirectory = start.Folder ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] command = HasGroups ? [start.Program, .. start.Arguments] : [.. start.Arguments];
        Array.ForEach(command, info.ArgumentList.Add);
        foreach (var (key, value) in start.Settings)
        {
            info.Environment[key] = value;
        }

        var process = new Process { StartInfo = info };
        process.OutputDataReceived += (_, line) => Tell(line.Data, start.Takes);
        process.ErrorDataReceived += (_, line) => Tell(line.Data, _ => false);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Watchdog.Watch(process.Id);
        return new(process, start.Name);

        void Tell(string? line, Func<string, bool> takes)
        {
            if (line is not null && !takes(line))
            {
                journal.Write(start.Name, line);
            }
        }
    }

    /// <summary>SIGKILL to the whole group: no farewell.</summary>
    public void Kill() => Send(PosixKill.Kill);

    /// <summary>SIGTERM to the group, and SIGKILL if that does not end it in time.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        Send(PosixKill.Terminate);
        try
        {
            await Exited.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            Kill();
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        process.Dispose();
    }

    public override string ToString() => name;

    private static bool HasGroups { get; } = File.Exists(OwnGroup);

    private void Send(int signal)
    {
        if (Exited.IsCompleted)
        {
            return;
        }

        if (HasGroups)
        {
            PosixKill.Group(process.Id, signal);
        }
        else
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        Watchdog.Forget(process.Id);
        return process.ExitCode;
    }
}

using System.Globalization;

namespace GovSync.Benchmarks.Machine;

/// <summary>What the app's process holds in memory, as Linux counts it.</summary>
internal sealed class AppMemory
{
    private readonly string process;

    private AppMemory(string process) => this.process = process;

    /// <summary>Most bytes at once since <see cref="Forget"/>.</summary>
    public long Peak => File.ReadLines(Path.Combine(process, "status")).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line.AsSpan(6).Trim()[..^3], CultureInfo.InvariantCulture) * 1024
        : 0;

    /// <summary>Of the program in that folder that this one has started.</summary>
    public static AppMemory Of(string folder)
    {
        var parent = string.Create(CultureInfo.InvariantCulture, $"PPid:\t{Environment.ProcessId}");
        return new(Directory.EnumerateDirectories("/proc").Single(process => IsChild(process, parent, folder)));
    }

    public void Forget() => File.WriteAllText(Path.Combine(process, "clear_refs"), "5");

    private static bool IsChild(string process, string parent, string folder)
    {
        try
        {
            return File.Exists(Path.Combine(process, "status"))
                && File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder, StringComparison.Ordinal)
                && File.ReadLines(Path.Combine(process, "status")).Contains(parent);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It ended in between.
            return false;
        }
    }
}

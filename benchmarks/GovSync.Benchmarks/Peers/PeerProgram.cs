using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using GovSync.Benchmarks.Machine;

namespace GovSync.Benchmarks.Peers;

/// <summary>A program of others, in <c>benchmarks/peers</c>, that does comparable work on the same files.</summary>
/// <param name="Name">As the table shows it.</param>
internal sealed record PeerProgram(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The exit code by which a peer says that what it measures is not installed.</summary>
    private const int NotInstalled = 4;

    public static readonly PeerProgram Linkedom = OfNode("readability on linkedom", "readability.mjs", "linkedom");

    public static readonly PeerProgram Jsdom = OfNode("readability on jsdom", "readability.mjs", "jsdom");

    /// <summary>Debian's packages are seen by Debian's own interpreter alone.</summary>
    public static readonly PeerProgram Python = new("python3-readability", "/usr/bin/python3", [PathOf("article.py")]);

    public static readonly PeerProgram RssParser = OfNode("rss-parser", "feeds.mjs");

    /// <summary>Null = not installed.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<Throughput?> MeasureAsync(
        IReadOnlyList<MeasuredFile> files, TimeSpan warmUp, TimeSpan duration, CancellationToken cancellationToken)
    {
        var manifest = Path.GetTempFileName();
        try
        {
            var work = new { WarmUpSeconds = warmUp.TotalSeconds, Seconds = duration.TotalSeconds, Files = files };
            await File.WriteAllTextAsync(manifest, JsonSerializer.Serialize(work, JsonOutput.Options), cancellationToken);
            return await RunAsync(manifest, cancellationToken);
        }
        finally
        {
            File.Delete(manifest);
        }
    }

    private async Task<Throughput?> RunAsync(string manifest, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Program, [.. Arguments, manifest]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = TryStart(start);
        if (process is null)
        {
            return null;
        }

        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode switch
        {
            0 => JsonSerializer.Deserialize<Throughput>(output, JsonOutput.Options),
            NotInstalled => null,
            _ => throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {await errors}"),
        };
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static PeerProgram OfNode(string name, string script, params string[] arguments) =>
        new(name, "node", [PathOf(script), .. arguments]);

    private static string PathOf(string script) => RepositoryFolder.PathOf("benchmarks", "peers", script);
}

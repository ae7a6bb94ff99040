using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovSync.EndToEnd.Fixtures;

/// <summary>
/// Azurite on free ports, its data in a folder of its own, for all test classes of the collection "Azurite". They share
/// it: each test takes tables, queues and containers of its own.
/// </summary>
public sealed partial class AzuriteFixture : IAsyncLifetime
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    private const int MostAccounts = 300;

    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentDictionary<string, Uri> addresses = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string data = Directory.CreateTempSubdirectory("govsync-azurite-").FullName;
    private Process? process;
    private int accounts;

    /// <summary>Azurite's published account, which is no secret.</summary>
    public static string AccountName => "devstoreaccount1";

    public static string AccountKey =>
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public Uri TableEndpoint => Endpoint("Table", AccountName);

    public string ConnectionString => ConnectionStringOf(AccountName);

    /// <summary>An account that no other test has, with tables, queues and containers of its own.</summary>
    public string NewAccount() => ConnectionStringOf(AccountOf(Interlocked.Increment(ref accounts)));

    public async Task InitializeAsync()
    {
        process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("Azurite did not start.");
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(started.Task, ended, Task.Delay(StartWithin)) != started.Task)
            throw new InvalidOperationException($"Azurite did not come up: {string.Join(Environment.NewLine, output)}");
    }

    /// <summary>By SIGTERM, on which Azurite writes down what it has; the folder goes all the same.</summary>
    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            using var limit = new CancellationTokenSource(StopWithin);
            await process.WaitForExitAsync(limit.Token);
        }

        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private static string Executable()
    {
        var folder = RepositoryFolder.PathOf("src", "GovSync.LocalHost", "azurite");
        var executable = Path.Combine(folder, "node_modules", ".bin", "azurite");
        return File.Exists(executable)
            ? executable
            : throw new InvalidOperationException(
                $"Azurite is not installed: {executable} is missing. Install it with: npm ci --prefix {folder}");
    }

    private ProcessStartInfo StartInfo()
    {
        var start = Command();
        var names = Enumerable.Range(1, MostAccounts).Select(AccountOf).Prepend(AccountName);
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', names.Select(name => $"{name}:{AccountKey}"));
        return start;
    }

    private static string AccountOf(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number}");

    private string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={AccountKey};"
        + $"BlobEndpoint={Endpoint("Blob", account)};QueueEndpoint={Endpoint("Queue", account)};TableEndpoint={Endpoint("Table", account)};";

    private ProcessStartInfo Command() => new(Executable(),
    [
        "--location", data, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
    ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Note(string? line)
    {
        if (line is null)
            return;

        output.Enqueue(line);
        var match = Listening().Match(line);
        if (!match.Success)
            return;

        addresses[match.Groups[1].Value] = new Uri(match.Groups[2].Value);
        if (addresses.Count == 3)
            started.TrySetResult();
    }

    private Uri Endpoint(string service, string account) => new(addresses[service], account);

    [GeneratedRegex("^Azurite (Blob|Queue|Table) service is successfully listening at (http://\\S+)$")]
    private static partial Regex Listening();
}

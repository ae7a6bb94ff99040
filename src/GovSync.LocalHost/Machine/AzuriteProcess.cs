using System.Net.Sockets;

namespace GovSync.LocalHost.Machine;

/// <summary>The storage emulator, on loopback. SIGTERM lets it save; a kill loses the last seconds.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The emulator's public, well-known account.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SaveLimit = TimeSpan.FromSeconds(15);

    private readonly ChildProcess child;

    private AzuriteProcess(ChildProcess child, string connectionString)
    {
        this.child = child;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Ends when the emulator does.</summary>
    public Task Exited => child.Exited;

    /// <summary>
    /// True if a connection string leads to an emulator on this machine, which is all that stepped or hastened time may
    /// touch.
    /// </summary>
    public static bool IsMeantBy(string connectionString) =>
        connectionString.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
        || connectionString.Contains("AccountName=devstoreaccount1;", StringComparison.Ordinal);

    /// <param name="program">Path of azurite.</param>
    /// <param name="folder">Where it keeps its files.</param>
    /// <param name="firstPort">Blobs; queues and tables on the next two. 0 = free ports.</param>
    public static async Task<AzuriteProcess> StartAsync(
        string program, string folder, int firstPort, Journal journal, CancellationToken cancellationToken)
    {
        int[] ports = firstPort == 0
            ? [FreePort.Find(), FreePort.Find(), FreePort.Find()]
            : [firstPort, firstPort + 1, firstPort + 2];
        Array.ForEach(ports, port => FreePort.Require(port, "Azurite"));
        Directory.CreateDirectory(folder);
        var child = ChildProcess.Start(new("azurite", program, Arguments(folder, ports)), journal);
        var azurite = new AzuriteProcess(child, ConnectionTo(ports));
        foreach (var port in ports)
        {
            await azurite.WaitForAsync(port, cancellationToken);
        }

        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        await child.StopAsync(SaveLimit);
        await child.DisposeAsync();
    }

    private static List<string> Arguments(string folder, int[] ports) =>
    [
        "--location", folder, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
        "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
    ];

    private static string ConnectionTo(int[] ports) =>
        Account
        + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;"
        + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/devstoreaccount1;"
        + $"TableEndpoint=http://127.0.0.1:{ports[2]}/devstoreaccount1;";

    private async Task WaitForAsync(int port, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        while (!await AnswersAsync(port, limit.Token))
        {
            if (child.Exited.IsCompleted)
            {
                throw new InvalidOperationException(
                    $"Azurite ended with exit code {await child.Exited} instead of listening");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

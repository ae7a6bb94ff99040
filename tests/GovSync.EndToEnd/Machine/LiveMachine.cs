using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GovSync.EndToEnd.Machine;

/// <summary>One machine in real time for several tests: the demo with the portal that fails, and with real pages where they are here.</summary>
public sealed partial class LiveMachine : IAsyncLifetime, IDisposable
{
    private const string Token = "0123456789abcdef-administrator";

    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
    private MachineProcess? process;

    public async Task InitializeAsync()
    {
        var content = MachineFiles.Content is { } folder ? new[] { "--content", folder } : [];
        process = MachineProcess.Start(["--faults", .. content], ("GOVSYNC_ADMIN_TOKEN", Token));
        await UntilAsync(StartWithin, () =>
        {
            Assert.False(process.HasEnded, process.Output + process.Errors);
            var told = Address().Match(process.Output);
            client.BaseAddress ??= told.Success ? new Uri(new Uri(told.Groups[1].Value), "/api/") : null;
            return Task.FromResult(told.Success);
        });
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>What the API lists, asked for until it satisfies or the time is up; the last answer.</summary>
    internal async Task<JsonArray> ListAsync(string path, TimeSpan limit, Func<JsonArray, bool> isEnough)
    {
        JsonArray listed = [];
        await UntilAsync(limit, async () =>
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            response.EnsureSuccessStatusCode();
            listed = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject().Single().Value!.AsArray();
            return isEnough(listed);
        });
        return listed;
    }

    private static async Task UntilAsync(TimeSpan limit, Func<Task<bool>> isDone)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!await isDone() && TimeProvider.System.GetElapsedTime(startedAt) < limit)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    [GeneratedRegex(@"console and API: (http://\S+)")]
    private static partial Regex Address();
}

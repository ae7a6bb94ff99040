using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using GovSync.LocalHost.Machine;
using GovSync.LocalHost.Timers;

namespace GovSync.LocalHost.Run;

/// <summary>Everything that runs together on this machine: storage, clock, demo, app and its host.</summary>
internal sealed class RunningMachine : IAsyncDisposable
{
    public const string StorageSetting = "AzureWebJobsStorage";
    private const string TokenSetting = "GOVSYNC_ADMIN_TOKEN";

    private readonly RunOptions options;
    private readonly Journal journal;
    private readonly Stack<IAsyncDisposable> parts = new();

    private RunningMachine(RunOptions options, Journal journal, DataFolder data)
    {
        (this.options, this.journal, Data) = (options, journal, data);
        Settings = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(setting => (string)setting.Key, setting => (string?)setting.Value ?? "");
        if (!options.IsTimeReal)
        {
            Settings[ClockFile.Variable] = data.Clock;
        }

        Clock = new(Settings.GetValueOrDefault(ClockFile.Variable), TimeProvider.System);
    }

    public DataFolder Data { get; }

    public ClockFile Clock { get; }

    public DemoProcess? Demo { get; private set; }

    public FunctionsHost? Host { get; private set; }

    public string AdminToken => Settings[TokenSetting];

    private Dictionary<string, string> Settings { get; }

    /// <summary>
    /// 1. storage, and the clock that everybody reads; 2. the demo, whose authorities the app may fetch; 3. the app and
    /// its host;
    /// 4. the demo's registry goes to the app, the sites' credentials come back.
    /// </summary>
    /// <exception cref="RefusedException">The options contradict each other.</exception>
    public static async Task<RunningMachine> StartAsync(
        RunOptions options, Journal journal, CancellationToken cancellationToken)
    {
        var machine = new RunningMachine(options, journal, DataFolder.Open(options));
        try
        {
            await machine.StartStorageAsync(cancellationToken);
            machine.StartClock();
            await machine.StartDemoAsync(cancellationToken);
            await machine.StartHostAsync(cancellationToken);
            await machine.IntroduceAsync(cancellationToken);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    public AppClient OpenApp() => new(new Uri(Host!.Address, "/api/"), AdminToken);

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        Data.Dispose();
    }

    private async Task StartStorageAsync(CancellationToken cancellationToken)
    {
        if (options.Azurite is { } program)
        {
            var azurite =
                await AzuriteProcess.StartAsync(program, Data.Storage, options.AzuritePort, journal, cancellationToken);
            parts.Push(azurite);
            Settings[StorageSetting] = azurite.ConnectionString;
        }

        if (!Settings.TryGetValue(StorageSetting, out var connection))
        {
            throw new RefusedException($"No storage: give --azurite PATH, or a connection string in {StorageSetting}");
        }

        if (Settings.ContainsKey(ClockFile.Variable) && !AzuriteProcess.IsMeantBy(connection))
        {
            throw new RefusedException(
                $"--speed, --once and {ClockFile.Variable} are refused: {StorageSetting} is no Azurite, and real records "
                + "hold no invented times");
        }
    }

    private void StartClock()
    {
        if (!options.IsTimeReal)
        {
            Clock.Set(TimeProvider.System.GetUtcNow(), options.Once ? 0 : options.Speed);
        }

        Settings.TryAdd("SweepSchedule", options.IsTimeReal ? "*/10 * * * * *" : "0 * * * * *");
        Settings.TryAdd(TokenSetting, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
    }

    private async Task StartDemoAsync(CancellationToken cancellationToken)
    {
        if (options.Demo is null)
        {
            return;
        }

        Demo = await DemoProcess.StartAsync(options, Settings, journal, cancellationToken);
        parts.Push(Demo);
        var registry = await Demo.RegistryAsync(cancellationToken);
        Settings["Fetching__AllowedAuthorities"] = string.Join(",", RegistryAuthorities.Of(registry));
        if (options.Once)
        {
            var scenario = await Demo.ScenarioAsync(cancellationToken);
            Clock.Set(DateTimeOffset.Parse((string)scenario["start"]!, CultureInfo.InvariantCulture), 0);
        }
    }

    private async Task StartHostAsync(CancellationToken cancellationToken)
    {
        var port = options.Once ? 0 : options.Port;
        FreePort.Require(port, "the console");
        var key = options.AdminKey ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Host = await FunctionsHost.StartAsync(
            new()
            {
                AppFolder = options.App,
                Settings = Settings,
                DataFolder = Data.Path,
                Port = port,
                AdminKey = key,
                Lease = options.Lease,
                Chaos = options.Chaos,
            },
            Clock,
            TimeProvider.System,
            journal,
            cancellationToken);
        parts.Push(Host);
        journal.Write("host", $"admin key {key}");
    }

    private async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        if (Demo is null || Host is null)
        {
            return;
        }

        using var app = OpenApp();
        var registry = await Demo.RegistryAsync(cancellationToken);
        await Demo.TakeCredentialsAsync(await app.PutRegistryAsync(registry, cancellationToken), cancellationToken);
        await Demo.ConnectAsync(new Uri(Host.Address, "/api"), cancellationToken);
    }
}

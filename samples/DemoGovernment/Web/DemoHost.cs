using System.Net;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace DemoGovernment.Web;

/// <summary>The running demo: one web server, one port on the loopback address for the control and each site.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Government government;
    private readonly SiteCalls calls;
    private readonly PublicationGate gate;
    private readonly bool isStepped;
    private readonly Dictionary<int, Func<HttpContext, Task>> ports = [];
    private readonly Dictionary<FaultKind, string> faultAddresses = [];
    private Task background = Task.CompletedTask;

    private DemoHost(WebApplication app, Government government, SiteCalls calls, PublicationGate gate, bool isStepped)
    {
        this.app = app;
        this.government = government;
        this.calls = calls;
        this.gate = gate;
        this.isStepped = isStepped;
    }

    /// <summary>Address of the control port.</summary>
    public string Control { get; private set; } = "";

    public Government Government => government;

    /// <exception cref="InvalidScenarioException">The scenario contradicts itself.</exception>
    /// <exception cref="IOException">A port is in use.</exception>
    public static async Task<DemoHost> StartAsync(DemoOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var sites = Embedded.Parse<List<DemoSite>>(Embedded.Text("sites.json"), "sites.json");
        var text = options.ScenarioFile is { } file
            ? await File.ReadAllTextAsync(file, cancellationToken)
            : Embedded.Text("scenario.json");
        var scenario = ScenarioCheck.Read(text, sites);
        var clock = new DemoClock(time, options.ClockFile);
        var timeline = new Timeline(options.IsStepped ? scenario.Start : clock.Now, scenario.FirstPublication);
        if (options.IsStepped)
        {
            timeline.Open(scenario.Start + scenario.FirstPublication);
        }

        var government = new Government(scenario, sites, clock, timeline);
        var app = Build(options, sites.Count);
        var paths = government.StatePortal.Columns.SelectMany(column => ColumnPages.ChannelPaths(government.TemplateOf(government.StatePortal), column));
        var gate = new PublicationGate(timeline, clock, time, [.. paths]);
        var credentials = new Credentials();
        var calls = new SiteCalls(government, credentials, SiteClient(), app.Services.GetRequiredService<ILogger<SiteCalls>>());
        var host = new DemoHost(app, government, calls, gate, options.IsStepped);
        await host.ListenAsync(options, credentials, cancellationToken);
        return host;
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await background;
        await app.DisposeAsync();
        calls.Dispose();
    }

    private static WebApplication Build(DemoOptions options, int siteCount)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        // stdout carries the READY line alone.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // A port in use ends the program with one line of its own.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var count = 1 + siteCount + (options.HasFaults ? Enum.GetValues<FaultKind>().Length : 0);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var index = 0; index < count; index++)
            {
                kestrel.Listen(IPAddress.Loopback, options.FirstPort == 0 ? 0 : options.FirstPort + index);
            }
        });
        return builder.Build();
    }

    /// <summary>For the sites' own calls: loopback only, no proxy, no redirects.</summary>
    private static HttpClient SiteClient() =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    private async Task ListenAsync(DemoOptions options, Credentials credentials, CancellationToken cancellationToken)
    {
        app.Run(context => ports.TryGetValue(context.Connection.LocalPort, out var answer)
            ? answer(context)
            : Reply.StatusAsync(context, StatusCodes.Status503ServiceUnavailable));
        await app.StartAsync(cancellationToken);
        AssignPorts(options, credentials);
        background = isStepped ? Task.CompletedTask : RunAsync(app.Lifetime.ApplicationStopping);
    }

    private void AssignPorts(DemoOptions options, Credentials credentials)
    {
        var free = new Queue<int>(app.Services.GetRequiredService<IServer>().Features
            .GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address).Port).Order());
        var control = free.Dequeue();
        var receiver = new WebhookReceiver(credentials, government.Clock);
        var content = new ContentFolder(options.ContentFolder, gate);
        foreach (var site in government.Sites)
        {
            var port = free.Dequeue();
            government.Settle(site.Key, port);
            ports[port] = new SiteEndpoint(site, government, gate, content, receiver).AnswerAsync;
        }

        foreach (var kind in options.HasFaults ? Enum.GetValues<FaultKind>() : [])
        {
            var port = free.Dequeue();
            faultAddresses[kind] = $"http://127.0.0.1:{port}/";
            ports[port] = context => FaultEndpoint.AnswerAsync(kind, context, app.Lifetime.ApplicationStopping);
        }

        var registry = new Registry(government, isStepped);
        ports[control] = new ControlEndpoint(government, registry, credentials, receiver, calls, () => faultAddresses).AnswerAsync;
        Control = $"http://127.0.0.1:{control}";
    }

    /// <summary>In real time the scripted calls happen by themselves.</summary>
    private async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                gate.Check();
                await calls.RunDueAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends.
        }
    }
}

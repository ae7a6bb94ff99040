using System.CommandLine;

namespace GovSync.LocalHost.Run;

/// <summary>Reads the command line into <see cref="RunOptions"/>.</summary>
internal static class CommandLine
{
    /// <param name="run">Gets the options and gives the exit code.</param>
    public static RootCommand Create(Func<RunOptions, CancellationToken, Task<int>> run)
    {
        var app = new Option<string>("--app") { Description = "Folder of the published function app", Required = true };
        var port = Option("--port", "Port of the console and API; 0 = a free one", 7071);
        var data = Option<string?>("--data", "Folder for storage, clock and timers; default .data");
        var azurite = Option<string?>("--azurite", "Path of azurite; without it AzureWebJobsStorage is used");
        var azuritePort = Option("--azurite-port", "First of Azurite's three ports; 0 = free ones", 0);
        var demo = Option<string?>("--demo", "Path of DemoGovernment.dll");
        var demoPort = Option("--demo-port", "First port of the demo's sites; 0 = free ones", 0);
        var content = Option<string?>("--content", "Folder of the demo's content");
        var faults = Option("--faults", "The demo has a portal whose channels fail, each in its own way", false);
        var speed = Option("--speed", "Business seconds a real second", 1.0);
        var once = Option("--once", "Run the demo's scenario by stepped time and compare", false);
        var json = Option("--json", "With --once: one JSON object on stdout", false);
        var lease = Option("--lease", "How long a received message is out of sight", TimeSpan.FromMinutes(10));
        var chaos = Option<TimeSpan?>("--chaos", "Kill the app again and again, after so long on average");
        var func = Option("--func", "Run the app by Azure Functions Core Tools instead", false);
        var key = Option<string?>("--admin-key", "Key for POST /admin/functions/{name}; default: a random one");

        var root = new RootCommand("Runs the function app on this machine.")
        {
            app, port, data, azurite, azuritePort, demo, demoPort, content, faults, speed, once, json, lease, chaos, func, key,
        };
        root.SetAction((given, cancellationToken) => run(
            new RunOptions
            {
                App = given.GetRequiredValue(app),
                Port = given.GetValue(port),
                Data = given.GetValue(data),
                Azurite = given.GetValue(azurite),
                AzuritePort = given.GetValue(azuritePort),
                Demo = given.GetValue(demo),
                DemoPort = given.GetValue(demoPort),
                Content = given.GetValue(content),
                Faults = given.GetValue(faults),
                Speed = given.GetValue(speed),
                Once = given.GetValue(once),
                Json = given.GetValue(json),
                Lease = given.GetValue(lease),
                Chaos = given.GetValue(chaos),
                Func = given.GetValue(func),
                AdminKey = given.GetValue(key),
            },
            cancellationToken));
        return root;
    }

    private static Option<T> Option<T>(string name, string description, T otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise };

    private static Option<T> Option<T>(string name, string description) => new(name) { Description = description };
}

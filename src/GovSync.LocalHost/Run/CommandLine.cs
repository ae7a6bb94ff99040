using System.CommandLine;
using System.Globalization;

namespace GovSync.LocalHost.Run;

/// <summary>Reads the command line into <see cref="RunOptions"/>.</summary>
internal static class CommandLine
{
    /// <param name="run">Gets the options and gives the exit code.</param>
    public static RootCommand Create(Func<RunOptions, CancellationToken, Task<int>> run)
    {
        var app = new Option<string>("--app") { Description = "Folder of the published function app", Required = true };
        var port = new Option<int>("--port") { Description = "Port of the console and API; 0 = a free one", DefaultValueFactory = _ => 7071 };
        var data = new Option<string?>("--data") { Description = "Folder for storage, clock and timers; default .data" };
        var azurite = new Option<string?>("--azurite") { Description = "Path of azurite; without it AzureWebJobsStorage is used" };
        var azuritePort = new Option<int>("--azurite-port") { Description = "First of Azurite's three ports; 0 = free ones" };
        var demo = new Option<string?>("--demo") { Description = "Path of DemoGovernment.dll" };
        var demoPort = new Option<int>("--demo-port") { Description = "First port of the demo's sites; 0 = free ones" };
        var content = new Option<string?>("--content") { Description = "Folder of the demo's content" };
        var speed = new Option<double>("--speed") { Description = "Business seconds a real second", DefaultValueFactory = _ => 1 };
        var once = new Option<bool>("--once") { Description = "Run the demo's scenario by stepped time and compare" };
        var json = new Option<bool>("--json") { Description = "With --once: one JSON object on stdout" };
        var lease = new Option<TimeSpan>("--lease")
        {
            Description = "How long a received message is out of sight (hh:mm:ss)",
            DefaultValueFactory = _ => TimeSpan.FromMinutes(10),
            CustomParser = result => TimeSpan.Parse(result.Tokens[0].Value, CultureInfo.InvariantCulture),
        };
        var chaos = new Option<TimeSpan?>("--chaos")
        {
            Description = "Kill the app again and again, after so long on average (hh:mm:ss)",
            CustomParser = result => TimeSpan.Parse(result.Tokens[0].Value, CultureInfo.InvariantCulture),
        };
        var func = new Option<bool>("--func") { Description = "Run the app by Azure Functions Core Tools instead" };
        var key = new Option<string?>("--admin-key") { Description = "Key for POST /admin/functions/{name}; default: a random one" };

        var root = new RootCommand("Runs the function app on this machine.")
        {
            app, port, data, azurite, azuritePort, demo, demoPort, content, speed, once, json, lease, chaos, func, key,
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
}

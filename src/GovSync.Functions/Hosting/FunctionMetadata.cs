using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovSync.Functions.Hosting;

/// <summary>
/// What the Functions host reads beside the program: host.json, and one function.json a function, all made from the
/// attributes, so that there is one source of truth. Only proxying is switched on for HTTP: the older forwarding
/// collapses paths and loses chunked bodies.
/// </summary>
public static class FunctionMetadata
{
    /// <summary>First segment of every public path.</summary>
    public const string RoutePrefix = "api";

    private const string Option = "--write-functions";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The folder that follows <c>--write-functions</c>; null = the program was not started for that.
    /// </summary>
    /// <exception cref="ArgumentException">No folder follows.</exception>
    public static string? RequestedFolder(string[] args) => args switch
    {
        [Option, var folder] => folder,
        [Option, ..] => throw new ArgumentException($"{Option}: found {args.Length - 1} values, expected one folder"),
        _ => null,
    };

    public static async Task WriteAsync(
        string folder, FunctionCatalog catalog, CancellationToken cancellationToken = default)
    {
        await WriteFileAsync(Path.Combine(folder, "host.json"), HostJson(), cancellationToken);
        foreach (var function in catalog.Functions)
        {
            var file = Path.Combine(folder, function.Name, "function.json");
            await WriteFileAsync(file, FunctionJson(function), cancellationToken);
        }
    }

    public static JsonObject FunctionJson(FunctionDescription function) => function.Trigger switch
    {
        FunctionTrigger.Message queue => Bindings(new JsonObject
        {
            ["name"] = function.Binding,
            ["type"] = "queueTrigger",
            ["direction"] = "in",
            ["queueName"] = queue.Name,
            ["connection"] = queue.Connection,
        }),
        FunctionTrigger.Tick timer => Bindings(new JsonObject
        {
            ["name"] = function.Binding,
            ["type"] = "timerTrigger",
            ["direction"] = "in",
            ["schedule"] = timer.Schedule,
            ["runOnStartup"] = timer.RunOnStartup,
            ["useMonitor"] = timer.UseMonitor,
        }),
        FunctionTrigger.Request http => Bindings(HttpIn(function, http), new JsonObject
        {
            ["name"] = "$return",
            ["type"] = "http",
            ["direction"] = "out",
        }),
        var other => throw new InvalidOperationException($"{function.Name}: no binding is known for {other}"),
    };

    public static JsonObject HostJson() => new()
    {
        ["version"] = "2.0",
        ["functionTimeout"] = InvocationLimits.Host.ToString("c"),
        ["extensionBundle"] = new JsonObject
        {
            ["id"] = "Microsoft.Azure.Functions.ExtensionBundle",
            ["version"] = "[4.0.0, 5.0.0)",
        },
        ["extensions"] = new JsonObject
        {
            ["http"] = new JsonObject { ["routePrefix"] = RoutePrefix },
            ["queues"] = new JsonObject
            {
                ["batchSize"] = 16,
                ["newBatchThreshold"] = 8,
                ["maxDequeueCount"] = 5,
                ["visibilityTimeout"] = "00:00:30",
                ["maxPollingInterval"] = "00:00:05",
                ["messageEncoding"] = "base64",
            },
        },
        ["customHandler"] = new JsonObject
        {
            ["enableProxyingHttpRequest"] = true,
            ["description"] = new JsonObject
            {
                ["defaultExecutablePath"] = "GovSync.Functions",
                ["arguments"] = new JsonArray(),
            },
        },
        ["logging"] = new JsonObject { ["logLevel"] = new JsonObject { ["default"] = "Information" } },
    };

    private static JsonObject Bindings(params JsonObject[] bindings) =>
        new() { ["bindings"] = new JsonArray([.. bindings]) };

    private static JsonObject HttpIn(FunctionDescription function, FunctionTrigger.Request http)
    {
        JsonObject binding = new()
        {
            ["name"] = function.Binding,
            ["type"] = "httpTrigger",
            ["direction"] = "in",
            ["authLevel"] = JsonNamingPolicy.CamelCase.ConvertName(http.AuthLevel.ToString()),
            ["route"] = http.Route,
        };
        if (http.Methods.Count > 0)
        {
            binding["methods"] = new JsonArray([.. http.Methods.Select(method => (JsonNode)method)]);
        }

        return binding;
    }

    private static async Task WriteFileAsync(string path, JsonObject json, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, json.ToJsonString(Indented) + "\n", cancellationToken);
    }
}

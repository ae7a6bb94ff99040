using System.Globalization;
using System.Text.Json.Nodes;

namespace GovSync.LocalHost.App;

/// <summary>What this host honours of host.json.</summary>
public sealed record HostSettings
{
    /// <summary>After it the worker is killed; <see cref="Timeout.InfiniteTimeSpan"/> = never.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>First segment of public paths, without slashes; empty = none.</summary>
    public string RoutePrefix { get; init; } = "api";

    public QueueSettings Queues { get; init; } = new();

    public required string Executable { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How long the worker may take until it answers.</summary>
    public TimeSpan InitializationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="InvalidAppException">A value is missing or no value of its kind.</exception>
    public static HostSettings Parse(JsonNode host)
    {
        var queues = host["extensions"]?["queues"];
        var handler = host["customHandler"];
        if ((bool?)handler?["enableProxyingHttpRequest"] is not true)
        {
            throw new InvalidAppException(
                "host.json: customHandler.enableProxyingHttpRequest is not true; only proxying is supported here");
        }

        var defaults = new QueueSettings();
        return new()
        {
            FunctionTimeout = Span(host["functionTimeout"], TimeSpan.FromMinutes(30)),
            RoutePrefix = (string?)host["extensions"]?["http"]?["routePrefix"] ?? "api",
            InitializationTimeout = Span(handler["initializationTimeout"], TimeSpan.FromSeconds(30)),
            Executable = (string?)handler["description"]?["defaultExecutablePath"]
                ?? throw new InvalidAppException(
                    "host.json: customHandler.description.defaultExecutablePath is missing"),
            Arguments = [.. handler["description"]?["arguments"]?.AsArray().Select(each => (string)each!) ?? []],
            Queues = new()
            {
                BatchSize = (int?)queues?["batchSize"] ?? defaults.BatchSize,
                NewBatchThreshold = (int?)queues?["newBatchThreshold"] ?? defaults.NewBatchThreshold,
                MaxDequeueCount = (int?)queues?["maxDequeueCount"] ?? defaults.MaxDequeueCount,
                VisibilityTimeout = Span(queues?["visibilityTimeout"], defaults.VisibilityTimeout),
                MaxPollingInterval = Span(queues?["maxPollingInterval"], defaults.MaxPollingInterval),
                IsBase64 = (string?)queues?["messageEncoding"] is null or "base64",
            },
        };
    }

    private static TimeSpan Span(JsonNode? node, TimeSpan otherwise) => (string?)node switch
    {
        null => otherwise,
        "-1" => Timeout.InfiniteTimeSpan,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        var text => throw new InvalidAppException($"host.json: {node!.GetPath()} is \"{text}\", expected hh:mm:ss"),
    };
}

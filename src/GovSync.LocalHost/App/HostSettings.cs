using System.Globalization;
using System.Text.Json.Nodes;

namespace GovSync.LocalHost.App;

/// <summary>What this host honours of host.json.</summary>
public sealed record HostSettings
{
    private static readonly string[] KnownOfHandler =
        ["description", "enableForwardingHttpRequest", "enableProxyingHttpRequest", "initializationTimeout"];

    private static readonly string[] KnownOfDescription = ["arguments", "defaultExecutablePath"];

    /// <summary>After it the worker is killed; <see cref="Timeout.InfiniteTimeSpan"/> = never.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>First segment of public paths, without slashes; empty = none.</summary>
    public string RoutePrefix { get; init; } = "api";

    public QueueSettings Queues { get; init; } = new();

    public required string Executable { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How long the worker may take until it answers.</summary>
    public TimeSpan InitializationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="InvalidAppException">A value is missing, no value of its kind, or one that this host does not honour.</exception>
    public static HostSettings Parse(JsonNode host)
    {
        Require((string?)host["version"] is null or "2.0", "version", host["version"], "2.0");
        RequireKnown(host["customHandler"], KnownOfHandler);
        RequireKnown(host["customHandler"]?["description"], KnownOfDescription);
        var queues = host["extensions"]?["queues"];
        var handler = host["customHandler"];
        if ((bool?)handler?["enableProxyingHttpRequest"] is not true)
        {
            throw new InvalidAppException(
                "host.json: customHandler.enableProxyingHttpRequest is not true; only proxying is supported here");
        }

        return new()
        {
            FunctionTimeout = Limit(host["functionTimeout"]),
            RoutePrefix = (string?)host["extensions"]?["http"]?["routePrefix"] ?? "api",
            InitializationTimeout = Span(handler["initializationTimeout"], TimeSpan.FromSeconds(30)),
            Executable = (string?)handler["description"]?["defaultExecutablePath"]
                ?? throw new InvalidAppException(
                    "host.json: customHandler.description.defaultExecutablePath is missing"),
            Arguments = [.. handler["description"]?["arguments"]?.AsArray().Select(each => (string)each!) ?? []],
            Queues = ParseQueues(queues),
        };
    }

    private static QueueSettings ParseQueues(JsonNode? queues)
    {
        var defaults = new QueueSettings();
        var settings = new QueueSettings
        {
            BatchSize = (int?)queues?["batchSize"] ?? defaults.BatchSize,
            NewBatchThreshold = (int?)queues?["newBatchThreshold"] ?? defaults.NewBatchThreshold,
            MaxDequeueCount = (int?)queues?["maxDequeueCount"] ?? defaults.MaxDequeueCount,
            VisibilityTimeout = Span(queues?["visibilityTimeout"], defaults.VisibilityTimeout),
            MaxPollingInterval = Span(queues?["maxPollingInterval"], defaults.MaxPollingInterval),
            IsBase64 = (string?)queues?["messageEncoding"] is null or "base64",
        };
        const string Section = "extensions.queues.";
        Require(settings.BatchSize is >= 1 and <= 32, Section + "batchSize", settings.BatchSize, "1 to 32");
        Require(settings.NewBatchThreshold >= 0, Section + "newBatchThreshold", settings.NewBatchThreshold, "0 or more");
        Require(settings.MaxDequeueCount >= 1, Section + "maxDequeueCount", settings.MaxDequeueCount, "1 or more");
        Require(
            settings.MaxPollingInterval >= TimeSpan.FromMilliseconds(100),
            Section + "maxPollingInterval",
            settings.MaxPollingInterval,
            "00:00:00.1 or more");
        Require(
            (string?)queues?["messageEncoding"] is null or "base64" or "none",
            Section + "messageEncoding",
            queues?["messageEncoding"],
            "base64 or none");
        return settings;
    }

    private static TimeSpan Limit(JsonNode? functionTimeout)
    {
        var limit = Span(functionTimeout, TimeSpan.FromMinutes(30));
        Require(
            limit == Timeout.InfiniteTimeSpan || limit >= TimeSpan.FromSeconds(1), "functionTimeout", limit, "-1, or 00:00:01 or more");
        return limit;
    }

    private static void Require(bool holds, string name, object? found, string expected)
    {
        if (!holds)
        {
            throw new InvalidAppException($"host.json: {name} is {found}, expected {expected}");
        }
    }

    /// <summary>What the real host would heed and this one would not must not pass unseen.</summary>
    private static void RequireKnown(JsonNode? section, string[] known)
    {
        if ((section as JsonObject)?.FirstOrDefault(entry => !known.Contains(entry.Key)).Key is { } unknown)
        {
            throw new InvalidAppException(
                $"host.json: {section.GetPath()}.{unknown} is not known here, expected {string.Join(", ", known)}");
        }
    }

    private static TimeSpan Span(JsonNode? node, TimeSpan otherwise) => (string?)node switch
    {
        null => otherwise,
        "-1" => Timeout.InfiniteTimeSpan,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => span,
        var text => throw new InvalidAppException($"host.json: {node!.GetPath()} is \"{text}\", expected hh:mm:ss"),
    };
}

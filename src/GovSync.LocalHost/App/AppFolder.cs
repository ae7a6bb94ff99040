using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GovSync.LocalHost.App;

/// <summary>A published function app: host.json and one folder with function.json a function.</summary>
public sealed partial record AppFolder(string Path, HostSettings Host, IReadOnlyList<AppFunction> Functions)
{
    /// <param name="settings">App settings, by which <c>%NAME%</c> is filled in and functions are disabled.</param>
    /// <exception cref="InvalidAppException">The host could not run it.</exception>
    public static AppFolder Read(string path, IReadOnlyDictionary<string, string> settings)
    {
        var host = HostSettings.Parse(ReadJson(System.IO.Path.Combine(path, "host.json")));
        var functions = Directory.GetDirectories(path)
            .Select(folder => System.IO.Path.Combine(folder, "function.json"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(file => ReadFunction(file, settings))
            .OfType<AppFunction>()
            .ToList();
        return functions.Count > 0
            ? new(System.IO.Path.GetFullPath(path), host, functions)
            : throw new InvalidAppException($"{path}: found no function.json, expected one folder a function");
    }

    /// <summary>Replaces each <c>%NAME%</c>.</summary>
    /// <exception cref="InvalidAppException">A name has no setting.</exception>
    public static string FillIn(string text, IReadOnlyDictionary<string, string> settings, string where) =>
        Setting().Replace(
        text,
        match => settings.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new InvalidAppException(
                $"{where}: the setting {match.Groups[1].Value} is missing, expected a value for \"{text}\""));

    private static AppFunction? ReadFunction(string file, IReadOnlyDictionary<string, string> settings)
    {
        var name = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)!);
        var json = ReadJson(file);
        var isDisabled = (bool?)json["disabled"] is true
            || (settings.TryGetValue($"AzureWebJobs.{name}.Disabled", out var text) && text is "true" or "True" or "1");
        if (isDisabled)
        {
            return null;
        }

        var bindings = json["bindings"]?.AsArray() ?? [];
        var triggers = bindings.Where(IsTrigger).ToList();
        if (triggers is not [{ } trigger])
        {
            throw new InvalidAppException($"{file}: found {triggers.Count} triggers, expected exactly one");
        }

        var function = ReadTrigger(name, trigger, file, settings);
        RequireNoOtherBinding(file, trigger, bindings);
        return function;
    }

    /// <summary>A request is proxied only where it is the one input and the answer the one output; other bindings are not served here.</summary>
    private static void RequireNoOtherBinding(string file, JsonNode trigger, JsonArray bindings)
    {
        string[] expected = (string?)trigger["type"] is "httpTrigger" ? ["http"] : [];
        var others = bindings.Where(binding => !IsTrigger(binding)).Select(binding => (string?)binding?["type"]).ToList();
        if (!others.SequenceEqual(expected))
        {
            throw new InvalidAppException(
                $"{file}: found the bindings [{string.Join(", ", others)}] beside the trigger, expected [{string.Join(", ", expected)}]");
        }
    }

    private static string Route(string name, JsonNode trigger, string file)
    {
        var route = (string?)trigger["route"] ?? name;
        return route.Split('/')[0] is "admin" or "runtime"
            ? throw new InvalidAppException($"{file}: route is \"{route}\", expected one that begins with neither admin nor runtime")
            : route;
    }

    private static AppFunction ReadTrigger(
        string name, JsonNode trigger, string file, IReadOnlyDictionary<string, string> settings)
    {
        string Text(string property) => (string?)trigger[property] is { } value
            ? FillIn(value, settings, file)
            : throw new InvalidAppException($"{file}: {property} is missing");
        return (string?)trigger["type"] switch
        {
            "queueTrigger" => new AppFunction.OnMessage(
                name, Text("name"), Text("queueName"), (string?)trigger["connection"] ?? "AzureWebJobsStorage"),
            "timerTrigger" => new AppFunction.OnSchedule(
                name,
                Text("name"),
                Text("schedule"),
                (bool?)trigger["runOnStartup"] ?? false,
                (bool?)trigger["useMonitor"] ?? true),
            "httpTrigger" when (string?)trigger["authLevel"] is "anonymous" => new AppFunction.OnRequest(
                name,
                Text("name"),
                Route(name, trigger, file),
                [.. trigger["methods"]?.AsArray().Select(each => (string)each!) ?? []]),
            "httpTrigger" =>
                throw new InvalidAppException($"{file}: authLevel is {trigger["authLevel"]}, expected anonymous"),
            var other => throw new InvalidAppException(
                $"{file}: type is {other}, expected queueTrigger, timerTrigger or httpTrigger"),
        };
    }

    private static bool IsTrigger(JsonNode? binding) =>
        ((string?)binding?["type"])?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) is true;

    private static JsonNode ReadJson(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file))
                ?? throw new InvalidAppException($"{file}: found null, expected an object");
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            throw new InvalidAppException($"{file}: {exception.Message}");
        }
    }

    [GeneratedRegex("%([A-Za-z0-9_:.]+)%")]
    private static partial Regex Setting();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using GovSync.Functions.Hosting;

namespace GovSync.Tests.Hosting;

public sealed class FunctionMetadataTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task Each_function_json_says_what_the_attributes_say()
    {
        await FunctionMetadata.WriteAsync(folder.FullName, SampleCatalog.Instance);

        AssertJson("""{"bindings":[{"name":"message","type":"queueTrigger","direction":"in","queueName":"samples","connection":"AzureWebJobsStorage"}]}""", "ScanSample");
        AssertJson("""{"bindings":[{"name":"timer","type":"timerTrigger","direction":"in","schedule":"%SweepSchedule%","runOnStartup":false,"useMonitor":false}]}""", "SweepSample");
        AssertJson("""{"bindings":[{"name":"timer","type":"timerTrigger","direction":"in","schedule":"0 20 16 * * *","runOnStartup":true,"useMonitor":true}]}""", "CloseSample");
        AssertJson("""{"bindings":[{"name":"request","type":"httpTrigger","direction":"in","authLevel":"anonymous","route":"{*path}"},{"name":"$return","type":"http","direction":"out"}]}""", "Web");
    }

    [Fact]
    public async Task The_host_proxies_and_kills_only_after_the_program_gave_up()
    {
        await FunctionMetadata.WriteAsync(folder.FullName, SampleCatalog.Instance);

        var host = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "host.json")))!;

        Assert.Equal("""{"enableProxyingHttpRequest":true,"description":{"defaultExecutablePath":"GovSync.Functions","arguments":[]}}""", host["customHandler"]!.ToJsonString());
        Assert.Equal("api", (string?)host["extensions"]!["http"]!["routePrefix"]);
        Assert.Equal("base64", (string?)host["extensions"]!["queues"]!["messageEncoding"]);
        Assert.Equal("00:05:00", (string?)host["functionTimeout"]);
        Assert.True(InvocationLimits.Default.Cooperative < InvocationLimits.Host);
    }

    [Fact]
    public async Task The_functions_of_the_app_itself_get_one_function_json_each()
    {
        var catalog = FunctionCatalog.FromAssembly(typeof(FunctionCatalog).Assembly);

        await FunctionMetadata.WriteAsync(folder.FullName, catalog);

        Assert.Contains(catalog.Functions, function => function.Name == "Web");
        Assert.Equal(catalog.Functions.Select(function => function.Name), folder.GetDirectories().Select(
            each => each.Name).Order(StringComparer.Ordinal));
        Assert.All(catalog.Functions, function => AssertDescribes(Read(function.Name), function));
    }

    [Fact]
    public void The_folder_is_asked_for_on_the_command_line()
    {
        Assert.Equal("out", FunctionMetadata.RequestedFolder(["--write-functions", "out"]));
        Assert.Null(FunctionMetadata.RequestedFolder(["--urls", "http://127.0.0.1:1"]));
        Assert.Throws<ArgumentException>(() => FunctionMetadata.RequestedFolder(["--write-functions"]));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void AssertDescribes(JsonElement bindings, FunctionDescription function)
    {
        var trigger = bindings[0];
        Assert.Equal(function.Binding, trigger.GetProperty("name").GetString());
        Assert.Equal("in", trigger.GetProperty("direction").GetString());
        var (type, property, value) = function.Trigger switch
        {
            FunctionTrigger.Message message => ("queueTrigger", "queueName", message.Name),
            FunctionTrigger.Tick tick => ("timerTrigger", "schedule", tick.Schedule),
            FunctionTrigger.Request request => ("httpTrigger", "route", request.Route),
            var other => throw new InvalidOperationException(other.ToString()),
        };
        Assert.Equal(
            (type, value), (trigger.GetProperty("type").GetString(), trigger.GetProperty(property).GetString()));
    }

    private JsonElement Read(string function) => JsonDocument
        .Parse(File.ReadAllText(Path.Combine(folder.FullName, function, "function.json"))).RootElement.GetProperty(
            "bindings");

    private void AssertJson(string expected, string function) => Assert.Equal(
        expected, JsonNode.Parse(
            File.ReadAllText(Path.Combine(folder.FullName, function, "function.json")))!.ToJsonString());
}

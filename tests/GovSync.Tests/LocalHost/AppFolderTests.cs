using System.Text.Json.Nodes;
using GovSync.Functions.Hosting;
using GovSync.LocalHost.App;
using GovSync.Tests.Hosting;

namespace GovSync.Tests.LocalHost;

public sealed class AppFolderTests : IDisposable
{
    private static readonly Dictionary<string, string> Settings = new() { ["SweepSchedule"] = "0 * * * * *" };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_the_app_writes_of_itself_is_what_the_host_reads()
    {
        await FunctionMetadata.WriteAsync(folder.Path, SampleCatalog.Instance);

        var app = AppFolder.Read(folder.Path, Settings);

        AppFunction[] expected =
        [
            new AppFunction.OnSchedule("CloseSample", "timer", "0 20 16 * * *", RunOnStartup: true, UseMonitor: true),
            new AppFunction.OnMessage("ScanSample", "message", "samples", "AzureWebJobsStorage"),
            new AppFunction.OnSchedule("SweepSample", "timer", "0 * * * * *", RunOnStartup: false, UseMonitor: false),
        ];
        Assert.Equal(expected, app.Functions.Where(function => function is not AppFunction.OnRequest));
        Assert.Equal("{*path}", app.Functions.OfType<AppFunction.OnRequest>().Single().Route);
        Assert.Equal((TimeSpan.FromMinutes(5), "api", "GovSync.Functions"), (
            app.Host.FunctionTimeout, app.Host.RoutePrefix, app.Host.Executable));
        Assert.Equal(
            new QueueSettings
            {
                BatchSize = 16,
                NewBatchThreshold = 8,
                MaxDequeueCount = 5,
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                MaxPollingInterval = TimeSpan.FromSeconds(5),
                IsBase64 = true,
            },
            app.Host.Queues);
    }

    [Fact]
    public async Task A_setting_that_a_schedule_needs_and_nobody_gives_is_named()
    {
        await FunctionMetadata.WriteAsync(folder.Path, SampleCatalog.Instance);

        var exception =
            Assert.Throws<InvalidAppException>(() => AppFolder.Read(folder.Path, new Dictionary<string, string>()));

        Assert.Contains("the setting SweepSchedule is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_can_be_switched_off_by_a_setting()
    {
        await FunctionMetadata.WriteAsync(folder.Path, SampleCatalog.Instance);

        var app = AppFolder.Read(
            folder.Path, new Dictionary<string, string>(Settings) { ["AzureWebJobs.ScanSample.Disabled"] = "true" });

        Assert.DoesNotContain(app.Functions, function => function.Name == "ScanSample");
    }

    [Theory]
    [InlineData("""{"bindings":[{"name":"b","type":"blobTrigger","direction":"in"}]}""", "type is blobTrigger")]
    [InlineData("""{"bindings":[{"name":"b","type":"http","direction":"out"}]}""", "found 0 triggers, expected exactly one")]
    [InlineData("""{"bindings":[{"name":"b","type":"httpTrigger","authLevel":"function"}]}""", "authLevel is function")]
    [InlineData("""{"bindings":[{"name":"b","type":"queueTrigger"}]}""", "queueName is missing")]
    [InlineData("""{"bindings":[{"name":"b","type":"timerTrigger","schedule":"0 * * * * *"},{"name":"o","type":"queue","direction":"out"}]}""", "found the bindings [queue]")]
    [InlineData("""{"bindings":[{"name":"b","type":"httpTrigger","authLevel":"anonymous"}]}""", "expected [http]")]
    [InlineData("""{"bindings":[{"name":"b","type":"httpTrigger","authLevel":"anonymous","route":"admin/x"},{"name":"$return","type":"http"}]}""", "route is \"admin/x\"")]
    [InlineData("{", "function.json")]
    public async Task A_function_that_the_host_cannot_run_stops_it(string json, string expected)
    {
        await FunctionMetadata.WriteAsync(folder.Path, SampleCatalog.Instance);
        folder.Write("Odd/function.json", json);

        var exception = Assert.Throws<InvalidAppException>(() => AppFolder.Read(folder.Path, Settings));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "enableProxyingHttpRequest")]
    [InlineData("""{"customHandler":{"enableProxyingHttpRequest":true}}""", "defaultExecutablePath is missing")]
    [InlineData("""{"functionTimeout":"soon","customHandler":{"enableProxyingHttpRequest":true}}""", "functionTimeout is \"soon\"")]
    [InlineData("""{"functionTimeout":"00:00:00.9","customHandler":{"enableProxyingHttpRequest":true}}""", "00:00:01 or more")]
    [InlineData("""{"version":"1.0"}""", "version is 1.0")]
    [InlineData("""{"customHandler":{"enableProxyingHttpRequest":true,"port":7000}}""", "customHandler.port is not known here")]
    [InlineData("""{"customHandler":{"enableProxyingHttpRequest":true,"description":{"workingDirectory":"x"}}}""", "workingDirectory is not known here")]
    public void A_host_json_that_cannot_be_honoured_stops_the_host(string json, string expected)
    {
        folder.Write("host.json", json);

        var exception = Assert.Throws<InvalidAppException>(() => AppFolder.Read(folder.Path, Settings));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"batchSize\":0", "batchSize is 0, expected 1 to 32")]
    [InlineData("\"batchSize\":1", null)]
    [InlineData("\"batchSize\":32", null)]
    [InlineData("\"batchSize\":33", "batchSize is 33, expected 1 to 32")]
    [InlineData("\"newBatchThreshold\":-1", "newBatchThreshold is -1")]
    [InlineData("\"newBatchThreshold\":0", null)]
    [InlineData("\"maxDequeueCount\":0", "maxDequeueCount is 0")]
    [InlineData("\"maxDequeueCount\":1", null)]
    [InlineData("\"maxPollingInterval\":\"00:00:00.099\"", "maxPollingInterval is 00:00:00.0990000")]
    [InlineData("\"maxPollingInterval\":\"00:00:00.100\"", null)]
    [InlineData("\"messageEncoding\":\"hex\"", "messageEncoding is hex, expected base64 or none")]
    [InlineData("\"messageEncoding\":\"none\"", null)]
    public void The_queues_settings_have_the_hosts_limits(string setting, string? fault)
    {
        var json = JsonNode.Parse(
            """{"extensions":{"queues":{SETTING}},"customHandler":{"enableProxyingHttpRequest":true,"description":{"defaultExecutablePath":"app"}}}"""
                .Replace("SETTING", setting, StringComparison.Ordinal))!;

        var exception = Record.Exception(() => HostSettings.Parse(json));

        Assert.True(fault is null ? exception is null : exception?.Message.Contains(fault, StringComparison.Ordinal), exception?.Message);
    }

    [Fact]
    public void A_folder_without_an_app_says_what_is_missing()
    {
        Assert.Contains("host.json", Assert.Throws<InvalidAppException>(
            () => AppFolder.Read(folder.Path, Settings)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}

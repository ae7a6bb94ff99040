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
    [InlineData("""{"bindings":[{"name":"b","type":"http","direction":"out"}]}""", "found no trigger")]
    [InlineData("""{"bindings":[{"name":"b","type":"httpTrigger","authLevel":"function"}]}""", "authLevel is function")]
    [InlineData("""{"bindings":[{"name":"b","type":"queueTrigger"}]}""", "queueName is missing")]
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
    public void A_host_json_that_cannot_be_honoured_stops_the_host(string json, string expected)
    {
        folder.Write("host.json", json);

        var exception = Assert.Throws<InvalidAppException>(() => AppFolder.Read(folder.Path, Settings));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_an_app_says_what_is_missing()
    {
        Assert.Contains("host.json", Assert.Throws<InvalidAppException>(
            () => AppFolder.Read(folder.Path, Settings)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}

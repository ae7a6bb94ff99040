using System.Text.Json.Nodes;
using GovSync.LocalHost.Machine;
using GovSync.LocalHost.Run;

namespace GovSync.Tests.LocalHost;

public sealed class RunOptionsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_command_line_says_all_of_it()
    {
        RunOptions? read = null;
        var command = CommandLine.Create((options, _) =>
        {
            read = options;
            return Task.FromResult(0);
        });

        await command.Parse(["--app", "out", "--port", "0", "--once", "--json", "--lease", "00:00:05", "--demo", "d.dll", "--speed", "60"]).InvokeAsync();

        Assert.Equal(
            new RunOptions { App = "out", Port = 0, Once = true, Json = true, Lease = TimeSpan.FromSeconds(
                5), Demo = "d.dll", Speed = 60 }, read);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=x;QueueEndpoint=http://127.0.0.1:1/devstoreaccount1;", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=govsync;AccountKey=x;EndpointSuffix=core.chinacloudapi.cn", false)]
    public void Only_the_emulator_may_live_in_invented_time(string connection, bool expected)
    {
        Assert.Equal(expected, AzuriteProcess.IsMeantBy(connection));
    }

    [Fact]
    public void Invented_time_takes_no_folder_with_a_past()
    {
        folder.Write("azurite/old", "");

        Assert.Throws<RefusedException>(() => DataFolder.Open(new() { App = "out", Speed = 60, Data = folder.Path }));
        using var real = DataFolder.Open(new() { App = "out", Data = folder.Path });
        Assert.Equal(folder.Path, real.Path);
    }

    [Fact]
    public void A_folder_belongs_to_one_run_at_a_time()
    {
        var first = DataFolder.Open(new() { App = "out", Data = folder.Path });

        var refused = Assert.Throws<RefusedException>(() => DataFolder.Open(new() { App = "out", Data = folder.Path }));
        first.Dispose();

        Assert.Contains("in use by another run", refused.Message, StringComparison.Ordinal);
        DataFolder.Open(new() { App = "out", Data = folder.Path }).Dispose();
    }

    [Fact]
    public void A_folder_of_its_own_goes_with_the_run()
    {
        var data = DataFolder.Open(new() { App = "out", Once = true });
        Assert.True(Directory.Exists(data.Path));

        data.Dispose();

        Assert.False(Directory.Exists(data.Path));
    }

    [Fact]
    public void A_port_that_is_taken_is_named_with_its_purpose()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var exception = Assert.Throws<PortTakenException>(() => FreePort.Require(port, "the console"));

        Assert.StartsWith($"Port {port} for the console is taken", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exactly_the_demos_authorities_may_be_fetched()
    {
        var registry = JsonNode.Parse("""
            {"sites":[{"code":"1","authorities":["127.0.0.1:5001","127.0.0.1:5002"],"pushUrl":"http://127.0.0.1:5009/push"},{"code":"2","authorities":[]}],
             "channels":[{"url":"http://127.0.0.1:5003/list.html"},{"url":"http://127.0.0.1:5001/feed"}]}
            """)!;

        Assert.Equal(
            ["127.0.0.1:5001", "127.0.0.1:5002", "127.0.0.1:5003", "127.0.0.1:5009"], RegistryAuthorities.Of(registry));
    }

    public void Dispose() => folder.Dispose();
}

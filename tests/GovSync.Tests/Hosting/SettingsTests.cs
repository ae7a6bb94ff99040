using GovSync.Functions.Hosting;
using Microsoft.Extensions.Configuration;

namespace GovSync.Tests.Hosting;

public sealed class SettingsTests
{
    private const string Emulator = "UseDevelopmentStorage=true";
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=govsync;AccountKey=AAAA;EndpointSuffix=core.windows.net";

    private static readonly (string, string)[] Addresses =
    [
        ("AzureWebJobsStorage:tableServiceUri", "https://govsync.table.core.chinacloudapi.cn"),
        ("AzureWebJobsStorage:queueServiceUri", "https://govsync.queue.core.chinacloudapi.cn"),
        ("AzureWebJobsStorage:blobServiceUri", "https://govsync.blob.core.chinacloudapi.cn"),
    ];

    [Fact]
    public void Storage_must_be_named() => Refused("AzureWebJobsStorage");

    [Fact]
    public void Two_of_the_three_addresses_are_not_enough() => Refused("AzureWebJobsStorage", Addresses[..2]);

    [Fact]
    public void An_address_must_be_absolute() => Refused("tableServiceUri: found 'govsync'", ("AzureWebJobsStorage:tableServiceUri", "govsync"));

    [Theory]
    [InlineData("GOVSYNC_CLOCK_FILE", "clock.json")]
    [InlineData("Fetching:AllowedAuthorities", "127.0.0.1:8080")]
    public void Development_settings_are_refused_on_real_storage(string name, string value)
    {
        Refused("GOVSYNC_CLOCK_FILE", ("AzureWebJobsStorage", Account), (name, value));
        Refused("GOVSYNC_CLOCK_FILE", [.. Addresses, (name, value)]);
        Refused("GOVSYNC_CLOCK_FILE", [.. Addresses, ("AzureWebJobsStorage", Emulator), (name, value)]);
        Read(("AzureWebJobsStorage", Emulator), (name, value));
    }

    [Theory]
    [InlineData("0123456789abcde", false)]
    [InlineData("0123456789abcdef", true)]
    public void The_administrator_s_token_is_long(string token, bool isTaken)
    {
        (string, string)[] settings = [("AzureWebJobsStorage", Emulator), ("GOVSYNC_ADMIN_TOKEN", token)];
        if (isTaken)
        {
            Assert.Equal(token, Read(settings).AdminToken);
        }
        else
        {
            Refused("GOVSYNC_ADMIN_TOKEN", settings);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:port")]
    [InlineData("127.0.0.1:8080/a")]
    [InlineData(":8080")]
    public void An_authority_is_host_and_port(string authority) =>
        Refused($"found '{authority}'", ("AzureWebJobsStorage", Emulator), ("Fetching:AllowedAuthorities", $"127.0.0.1:1,{authority}"));

    [Fact]
    public void Authorities_are_separated_by_commas() => Assert.Equal(
        ["127.0.0.1:1", "[::1]:2", "localhost:3"],
        Read(("AzureWebJobsStorage", Emulator), ("Fetching:AllowedAuthorities", " 127.0.0.1:1, [::1]:2 ,,localhost:3")).AllowedAuthorities);

    [Fact]
    public void An_empty_setting_is_none()
    {
        var settings = Read(("AzureWebJobsStorage", Account), ("GOVSYNC_CLOCK_FILE", ""), ("GOVSYNC_ADMIN_TOKEN", ""), ("Fetching:AllowedAuthorities", ""));

        Assert.Equal((null, null, 0), (settings.ClockFile, settings.AdminToken, settings.AllowedAuthorities.Count));
    }

    private static void Refused(string culprit, params (string Name, string Value)[] settings) => Assert.Contains(
        culprit, Assert.Throws<InvalidOperationException>(() => Read(settings)).Message, StringComparison.Ordinal);

    private static Settings Read(params (string Name, string Value)[] settings) => Settings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}

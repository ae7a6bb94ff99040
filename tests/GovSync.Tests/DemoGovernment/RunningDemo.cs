using System.Text.Json;
using System.Text.Json.Serialization;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;
using DemoGovernment.Web;
using GovSync.Core;
using GovSync.Core.Sites;

namespace GovSync.Tests.DemoGovernment;

/// <summary>The demo on free ports of this machine, with a clock that the test sets.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, ChinaTime.Offset);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly string folder = Directory.CreateTempSubdirectory("demo-government").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private DemoHost? host;

    private RunningDemo()
    {
    }

    public string Control => host!.Control;

    public HttpClient Http => http;

    public Scenario Scenario => host!.Government.Scenario;

    public IReadOnlyList<RepostDuty> Duties => host!.Government.Duties;

    public static async Task<RunningDemo> StartAsync(Func<DemoOptions, DemoOptions>? change = null)
    {
        var demo = new RunningDemo();
        demo.SetClock(Start);
        var options = new DemoOptions { IsStepped = true, ClockFile = demo.ClockFile };
        demo.host = await DemoHost.StartAsync(change?.Invoke(options) ?? options, TimeProvider.System, CancellationToken.None);
        return demo;
    }

    /// <summary>Moves business time to an instant after the scenario's start; it stands still there.</summary>
    public void SetClock(TimeSpan afterStart) => SetClock(Start + afterStart);

    public DemoSite Site(string key) => host!.Government.Sites.First(site => site.Key == key);

    public string Address(string siteKey) => host!.Government.AddressOf(siteKey);

    public async Task<string> TextAsync(string address) => await http.GetStringAsync(new Uri(address));

    /// <summary>The State portal's or a site's page of the document, null while it does not stand there.</summary>
    public string? PageUrl(string siteKey, string document) => host!.Government.PageUrl(siteKey, document);

    public async Task<(IReadOnlyList<Site> Sites, IReadOnlyList<Channel> Channels)> RegistryAsync()
    {
        var root = JsonSerializer.Deserialize<JsonElement>(await TextAsync($"{Control}/registry.json"));
        return (
            root.GetProperty("sites").Deserialize<List<Site>>(Json)!,
            root.GetProperty("channels").Deserialize<List<Channel>>(Json)!);
    }

    /// <summary>The channel's page, GB18030 and all.</summary>
    public async Task<string> ListAsync(string siteCode, ChannelKind kind)
    {
        var channel = (await RegistryAsync()).Channels.First(one => one.SiteCode == siteCode && one.Kind == kind);
        return await TextAsync(channel.Url);
    }

    public async Task<JsonElement> JsonAsync(string path) =>
        JsonSerializer.Deserialize<JsonElement>(await TextAsync(Control + path));

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string ClockFile => Path.Combine(folder, "clock.json");

    private void SetClock(DateTimeOffset at) =>
        File.WriteAllText(ClockFile, new BusinessTime(DateTimeOffset.UnixEpoch, at, 0).ToJson());
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Api;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>The API over real HTTP, with the keys that the registry gave out.</summary>
[Collection(AzuriteTests.Name)]
public sealed class SiteKeyTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Token = "0123456789abcdef-administrator";
    private const string Own = "3201000001";
    private const string Other = "3201000002";

    private RunningPipeline pipeline = null!;
    private WebApplication app = null!;
    private string key = "";

    public async Task InitializeAsync()
    {
        pipeline = await RunningPipeline.StartAsync(azurite);
        var issued = await pipeline.RegisterAsync([], Government.City(pipeline.Web, 1), Government.City(pipeline.Web, 2));
        key = issued[Own].ApiKey;
        app = Build(pipeline.Storage);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await pipeline.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "tasks")]
    [InlineData("GET", "tasks.atom")]
    [InlineData("POST", "tasks/0123/ack")]
    [InlineData("POST", "tasks/0123/reposted")]
    public async Task A_site_s_key_opens_its_own_tasks_and_nobody_else_s(string method, string path)
    {
        Assert.NotEqual(HttpStatusCode.Forbidden, (await SendAsync(method, $"/api/sites/{Own}/{path}", key)).Status);
        Assert.NotEqual(HttpStatusCode.Unauthorized, (await SendAsync(method, $"/api/sites/{Own}/{path}", key)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(method, $"/api/sites/{Other}/{path}", key)).Status);
    }

    [Theory]
    [InlineData("GET", "releases")]
    [InlineData("GET", "tasks")]
    [InlineData("GET", "channels")]
    [InlineData("GET", "interpretations")]
    [InlineData("PUT", "registry")]
    [InlineData("GET", "registry.csv?part=sites")]
    [InlineData("GET", "releases/0123/reach")]
    [InlineData("PUT", "releases/0123/reach")]
    [InlineData("PUT", "releases/0123/importance")]
    [InlineData("POST", "tasks/0123/3201000001/ruling")]
    public async Task A_site_s_key_opens_nothing_of_the_office(string method, string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(method, $"/api/{path}", key)).Status);

    [Fact]
    public async Task A_key_that_is_not_exactly_the_one_given_out_is_refused()
    {
        string[] wrong = [key[..^1], key + "0", key.Replace(Own, Other, StringComparison.Ordinal), $"{Own}.", $"{Own}.{new string('0', 48)}", "9999999999.0123"];

        foreach (var token in wrong)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync("GET", $"/api/sites/{Own}/tasks", token)).Status);
        }
    }

    [Fact]
    public async Task The_administrator_opens_both()
    {
        foreach (var path in new[] { "releases", "tasks", "channels", "interpretations", $"sites/{Own}/tasks", $"sites/{Other}/tasks.atom" })
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", $"/api/{path}", Token)).Status);
        }
    }

    [Theory]
    [InlineData("POST", "/api/sites/3201000001/tasks/a%2Fb%23c/ack", "", 404)]
    [InlineData("POST", "/api/sites/3201000001/tasks/a%5Cb%3Fc/ack", "", 404)]
    [InlineData("POST", "/api/sites/3201000001/tasks/%00/ack", "", 400)]
    [InlineData("POST", "/api/sites/3201000001/tasks/0123/reposted", "{}", 400)]
    [InlineData("POST", "/api/sites/3201000001/tasks/0123/reposted", "{\"url\":null}", 400)]
    [InlineData("POST", "/api/sites/3201000001/tasks/0123/reposted", "{\"url\":7}", 400)]
    [InlineData("POST", "/api/sites/3201000001/tasks/0123/reposted", "not json", 400)]
    [InlineData("POST", "/api/tasks/0123/3201000001/ruling", "{\"timeliness\":\"onTime\",\"reason\":\" \"}", 400)]
    [InlineData("POST", "/api/tasks/0123/3201000001/ruling", "{\"timeliness\":99,\"reason\":\"a\"}", 400)]
    [InlineData("POST", "/api/tasks/0123/3201000001/ruling", "{\"timeliness\":\"maybe\",\"reason\":\"a\"}", 400)]
    [InlineData("POST", "/api/tasks/0123/3201000001/ruling", "{\"timeliness\":\"late\",\"reason\":\"a\"}", 404)]
    [InlineData("PUT", "/api/registry", "{\"sites\":null,\"channels\":[]}", 400)]
    [InlineData("PUT", "/api/registry", "{\"sites\":[null],\"channels\":[]}", 400)]
    [InlineData("PUT", "/api/registry", "[]", 400)]
    [InlineData("GET", "/api/registry.csv?part=tasks", "", 400)]
    [InlineData("GET", "/api/registry.csv?part=sites&language=fr", "", 400)]
    [InlineData("GET", "/api/releases/0123/reach", "", 404)]
    [InlineData("GET", "/api/releases/0123/reach?industries=none", "", 400)]
    [InlineData("PUT", "/api/releases/0123/importance", "{\"isImportant\":true,\"reason\":\" \"}", 400)]
    [InlineData("PUT", "/api/releases/0123/importance", "{\"reason\":\"a\"}", 400)]
    [InlineData("PUT", "/api/releases/0123/importance", "{\"isImportant\":true,\"reason\":\"a\"}", 404)]
    [InlineData("PUT", "/api/releases/0123/reach", "{\"reason\":\"a\"}", 400)]
    [InlineData("PUT", "/api/releases/0123/reach", "{\"industries\":[],\"divisions\":[null],\"reason\":\"a\"}", 400)]
    [InlineData("PUT", "/api/releases/0123/reach", "{\"industries\":[],\"divisions\":[],\"reason\":\"a\"}", 404)]
    public async Task A_request_that_makes_no_sense_is_the_caller_s_fault(string method, string path, string body, int status) =>
        Assert.Equal(status, (int)(await SendAsync(method, path, Token, body)).Status);

    [Theory]
    [InlineData("sites", "网站标识码,网站名称,")]
    [InlineData("sites&language=en", "code,name,")]
    [InlineData("channels", "网站标识码,栏目,")]
    public async Task The_registry_comes_back_as_a_spreadsheet_opens_it(string part, string beginning)
    {
        var (status, text) = await SendAsync("GET", $"/api/registry.csv?part={part}", Token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Contains(Own, text, StringComparison.Ordinal);
        Assert.Contains(Other, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_again_gives_out_no_new_keys_and_the_old_ones_stay()
    {
        var registry = JsonNode.Parse("""{"sites":[{"code":"3201000001","name":"示例市","kind":"portal","level":"city","divisionCode":"320100"}],"channels":[]}""");

        var (status, text) = await SendAsync("PUT", "/api/registry", Token, registry!.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(JsonNode.Parse(text)!["credentials"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", $"/api/sites/{Own}/tasks", key)).Status);
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string method, string path, string token, string body = "{}")
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri(app.Urls.Single()), path));
        request.Headers.Authorization = new("Bearer", token);
        if (method != "GET")
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static WebApplication Build(StorageAccount storage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(
            [new("AzureWebJobsStorage", "UseDevelopmentStorage=true"), new("GOVSYNC_ADMIN_TOKEN", Token)]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGovSync(builder.Configuration);
        builder.Services.AddSingleton(storage);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
        return app;
    }
}

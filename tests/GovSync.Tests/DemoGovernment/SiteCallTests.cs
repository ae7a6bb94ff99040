using System.Net;
using System.Security.Cryptography;
using System.Text;
using DemoGovernment.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GovSync.Tests.DemoGovernment;

public class SiteCallTests
{
    private const string Qingchuan = "3291009901";
    private const string Secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private const string Body = """{"type":"repost.task","releaseId":"r1"}""";

    [Fact]
    public async Task A_rightly_signed_push_is_taken_and_told()
    {
        await using var demo = await RunningDemo.StartAsync();
        await GiveCredentialsAsync(demo);
        Assert.Equal(HttpStatusCode.NoContent, await PushAsync(demo, "qingchuan", Body, Sign("m1", "1700000000", Body)));
        var received = await demo.JsonAsync("/received");
        Assert.Equal("m1", received[0].GetProperty("id").GetString());
        Assert.Equal(Qingchuan, received[0].GetProperty("siteCode").GetString());
        Assert.Equal("r1", received[0].GetProperty("payload").GetProperty("releaseId").GetString());
    }

    [Fact]
    public async Task A_push_whose_body_was_changed_on_the_way_is_refused()
    {
        await using var demo = await RunningDemo.StartAsync();
        await GiveCredentialsAsync(demo);
        Assert.Equal(HttpStatusCode.Unauthorized, await PushAsync(demo, "qingchuan", Body + " ", Sign("m1", "1700000000", Body)));
        Assert.Equal(0, (await demo.JsonAsync("/received")).GetArrayLength());
    }

    [Fact]
    public async Task A_push_to_a_site_without_a_secret_is_refused()
    {
        await using var demo = await RunningDemo.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PushAsync(demo, "qingchuan", Body, Sign("m1", "1700000000", Body)));
    }

    [Fact]
    public async Task A_site_that_pulls_takes_no_push()
    {
        await using var demo = await RunningDemo.StartAsync();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await PushAsync(demo, "lanxi", Body, Sign("m1", "1700000000", Body)));
    }

    [Fact]
    public async Task Sites_pull_and_confirm_at_their_moments_with_their_own_keys()
    {
        await using var demo = await RunningDemo.StartAsync();
        var requests = new List<string>();
        await using var api = await ApiAsync(requests, demo.Scenario.Documents[0].Title);
        await GiveCredentialsAsync(demo);
        await ConnectAsync(demo, api.Urls.First());

        demo.SetClock(new TimeSpan(0, 24, 59));
        await TickAsync(demo);
        Assert.Empty(requests);
        demo.SetClock(TimeSpan.FromMinutes(25));
        await TickAsync(demo);
        await TickAsync(demo);
        Assert.Equal(
            [
                $"GET /api/sites/{Qingchuan}/tasks Bearer key-1 ",
                $"POST /api/sites/{Qingchuan}/tasks/r-window/reposted Bearer key-1 {{\"url\":\"{demo.PageUrl("qingchuan", "window")}\"}}",
            ],
            requests);
    }

    [Fact]
    public async Task A_call_that_fails_neither_stops_the_others_nor_is_repeated()
    {
        await using var demo = await RunningDemo.StartAsync();
        await ConnectAsync(demo, "http://127.0.0.1:9");
        demo.SetClock(TimeSpan.FromHours(5));
        await TickAsync(demo);
        var next = (await demo.JsonAsync("/next")).GetProperty("at").GetDateTimeOffset();
        Assert.True(next > RunningDemo.Start + TimeSpan.FromHours(5));
    }

    [Fact]
    public void A_task_is_found_wherever_the_answer_holds_it()
    {
        static string? Find(string json) => TaskList.FindRelease(System.Text.Json.JsonDocument.Parse(json).RootElement, "甲");
        Assert.Equal("2", Find("""{"tasks":[{"releaseId":"1","title":"乙"},{"releaseId":"2","title":"甲"}]}"""));
        Assert.Equal("3", Find("""[{"releaseId":"3","release":{"title":"甲"}}]"""));
        Assert.Null(Find("""{"tasks":[{"releaseId":"1","title":"甲乙"}]}"""));
        Assert.Null(Find("[]"));
    }

    private static async Task<WebApplication> ApiAsync(List<string> requests, string title)
    {
        var api = WebApplication.CreateSlimBuilder().Build();
        api.Urls.Add("http://127.0.0.1:0");
        api.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            requests.Add($"{context.Request.Method} {context.Request.Path} {context.Request.Headers.Authorization} {body}");
            await context.Response.WriteAsJsonAsync(new { tasks = new[] { new { releaseId = "r-window", title } } });
        });
        await api.StartAsync();
        return api;
    }

    private static Task GiveCredentialsAsync(RunningDemo demo) =>
        PostAsync(demo, "/credentials", $$"""[{"siteCode":"{{Qingchuan}}","apiKey":"key-1","webhookSecret":"{{Secret}}"}]""");

    private static Task ConnectAsync(RunningDemo demo, string address) => PostAsync(demo, "/connect", $$"""{"baseUrl":"{{address}}/api"}""");

    private static Task TickAsync(RunningDemo demo) => PostAsync(demo, "/tick", "");

    private static async Task PostAsync(RunningDemo demo, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await demo.Http.PostAsync(new Uri(demo.Control + path), content);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static (string Id, string Timestamp, string Signature) Sign(string id, string timestamp, string body)
    {
        var key = Convert.FromBase64String(Secret["whsec_".Length..]);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        return (id, timestamp, "v1,AAAA v1," + Convert.ToBase64String(hash));
    }

    private static async Task<HttpStatusCode> PushAsync(
        RunningDemo demo, string site, string body, (string Id, string Timestamp, string Signature) signed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, demo.Address(site) + WebhookReceiver.Path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", signed.Id);
        request.Headers.Add("webhook-timestamp", signed.Timestamp);
        request.Headers.Add("webhook-signature", signed.Signature);
        using var answer = await demo.Http.SendAsync(request);
        return answer.StatusCode;
    }
}

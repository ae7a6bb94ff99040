using System.Net;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace GovSync.Tests.Web;

public sealed class PoliteFetchTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTime time = new();
    private LoopbackWeb web = null!;
    private FencedClient client = null!;
    private PageFetcher fetcher = null!;

    public async Task InitializeAsync()
    {
        web = await LoopbackWeb.StartAsync();
        client = new(new FetchFence([web.Authority]));
        fetcher = new(client.Client, new FetchLimits(), time);
    }

    public void Dispose()
    {
        fetcher.Dispose();
        client.Dispose();
    }

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        web.Serve("/a", AnswerAsync);
        var first = await fetcher.FetchAsync(web.Url("/a"), default);

        var known = new PageValidators(first.ETag, first.LastModified);
        var again = await fetcher.FetchAsync(web.Url("/a"), known, default);
        var other = await fetcher.FetchAsync(web.Url("/a"), known with { ETag = "\"2\"", LastModified = null }, default);

        Assert.Equal(("\"1\"", "Mon, 02 Mar 2026 00:00:00 GMT", false), (first.ETag, first.LastModified, first.IsUnchanged));
        Assert.Equal((true, true, 0), (again.IsUnchanged, again.IsRead, again.Bytes.Length));
        Assert.Equal((false, true, 4), (other.IsUnchanged, other.IsRead, other.Bytes.Length));
    }

    [Fact]
    public async Task Not_modified_to_a_request_that_did_not_ask_is_no_page()
    {
        web.Serve("/a", 304);

        Assert.Equal(UnreadableReason.HttpError, (await fetcher.FetchAsync(web.Url("/a"), default)).Unreadable);
    }

    [Theory]
    [InlineData(429, "90")]
    [InlineData(503, "Mon, 02 Mar 2026 04:01:30 GMT")]
    public async Task A_host_that_asks_to_be_left_alone_is_left_alone_as_long(int status, string retryAfter)
    {
        web.Serve("/a", context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        web.Serve("/b", "text");

        var asked = await fetcher.FetchAsync(web.Url("/a"), default);
        time.Advance(TimeSpan.FromSeconds(89));
        var waiting = await fetcher.FetchAsync(web.Url("/b"), default);
        time.Advance(TimeSpan.FromSeconds(1));
        var after = await fetcher.FetchAsync(web.Url("/b"), default);

        Assert.Equal((UnreadableReason.AskedToWait, TimeSpan.FromSeconds(90)), (asked.Unreadable, asked.WaitFor));
        Assert.Equal((UnreadableReason.AskedToWait, TimeSpan.FromSeconds(1)), (waiting.Unreadable, waiting.WaitFor));
        Assert.True(after.IsRead);
        Assert.Equal(1, web.Requests("/b"));
    }

    [Theory]
    [InlineData(200, "90")]
    [InlineData(403, "90")]
    [InlineData(503, "Mon, 02 Mar 2026 03:59:59 GMT")]
    [InlineData(503, "soon")]
    public async Task What_is_no_demand_to_wait_makes_nobody_wait(int status, string retryAfter)
    {
        web.Serve("/a", context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Append("Retry-After", retryAfter);
            return Task.CompletedTask;
        });
        web.Serve("/b", "text");

        await fetcher.FetchAsync(web.Url("/a"), default);

        Assert.True((await fetcher.FetchAsync(web.Url("/b"), default)).IsRead);
    }

    [Fact]
    public async Task Hosts_that_share_an_address_share_its_requests()
    {
        await using var other = await LoopbackWeb.StartAsync();
        using var both = new FencedClient(new FetchFence([web.Authority, other.Authority]));
        var addresses = new HostAddresses(time, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("198.51.100.7")]));
        using var narrow = new PageFetcher(both.Client, new FetchLimits { PerAddress = 1 }, time, addresses);
        var open = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        web.Serve("/a", async context =>
        {
            begun.SetResult();
            await open.Task;
            await context.Response.WriteAsync("text");
        });
        other.Serve("/b", "text");

        var first = narrow.FetchAsync(web.Url("/a"), default);
        await begun.Task;
        var second = narrow.FetchAsync(other.Url("/b"), default);
        Assert.Equal(0, other.Requests("/b"));
        open.SetResult();

        Assert.All(await Task.WhenAll(first, second), page => Assert.True(page.IsRead));
    }

    [Fact]
    public async Task A_host_is_resolved_once_in_a_while_and_its_lowest_public_looking_address_counts()
    {
        var asked = 0;
        var addresses = new HostAddresses(time, (_, _) =>
        {
            asked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("198.51.100.9"), IPAddress.Parse("198.51.100.7")]);
        });

        Assert.Equal("198.51.100.7", (await addresses.OfAsync("a.example", default))!.ToString());
        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        await addresses.OfAsync("A.example", default);
        Assert.Equal(1, asked);
        time.Advance(TimeSpan.FromSeconds(1));
        await addresses.OfAsync("a.example", default);
        Assert.Equal(2, asked);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"1\"";
        context.Response.Headers.LastModified = "Mon, 02 Mar 2026 00:00:00 GMT";
        if (context.Request.Headers.IfNoneMatch == "\"1\"")
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync("text");
    }
}

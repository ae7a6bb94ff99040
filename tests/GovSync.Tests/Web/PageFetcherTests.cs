using System.IO.Compression;
using System.Text;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using Microsoft.AspNetCore.Http;

namespace GovSync.Tests.Web;

public sealed class PageFetcherTests : LoopbackFetches
{
    [Fact]
    public async Task A_page_comes_with_its_bytes_type_and_the_instant_of_the_answer()
    {
        Web.Serve("/a", "中文", "text/html; charset=gb18030");

        var page = await FetchAsync("/a");

        Assert.True(page.IsRead);
        Assert.Equal("中文", Encoding.UTF8.GetString(page.Bytes));
        Assert.Equal((200, "text/html; charset=gb18030", Web.Url("/a")), (page.Status, page.ContentType, page.FinalUrl));
        Assert.Equal((Time.GetUtcNow(), Time.GetUtcNow()), (page.AskedAt, page.AnsweredAt));
        Assert.Contains("Content-Type: text/html; charset=gb18030", page.Headers);
    }

    [Fact]
    public async Task Headers_are_kept_as_they_came_but_neither_cookies_nor_without_end()
    {
        Web.Serve("/a", async context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers.SetCookie = "key=secret";
            context.Response.Headers["X-Long"] = new string('x', 5_000);
            await context.Response.WriteAsync("a");
        });

        var page = await FetchAsync("/a");

        Assert.Contains("ETag: \"1\"", page.Headers);
        Assert.DoesNotContain(page.Headers, header => header.Contains("secret", StringComparison.Ordinal));
        Assert.True(page.Headers.Sum(header => header.Length) <= 4_000);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_asked_for_by_what_its_server_gave_and_not_sent_again()
    {
        Web.Serve("/a", context =>
        {
            context.Response.Headers.ETag = "W/\"7\"";
            context.Response.Headers.LastModified = "Mon, 02 Mar 2026 00:00:00 GMT";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "W/\"7\"" ? 304 : 200;
            return Task.CompletedTask;
        });

        var first = await FetchAsync("/a");
        var second = await Fetcher.FetchAsync(Web.Url("/a"), new PageValidators(first.ETag, first.LastModified), default);

        Assert.Equal(("W/\"7\"", "Mon, 02 Mar 2026 00:00:00 GMT", false), (first.ETag, first.LastModified, first.IsUnchanged));
        Assert.Equal((true, 304, 0), (second.IsUnchanged, second.Status, second.Bytes.Length));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_no_page()
    {
        Web.Serve("/a", 304);

        var page = await FetchAsync("/a");

        Assert.Equal((UnreadableReason.HttpError, false), (page.Unreadable, page.IsUnchanged));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Any_status_but_200_is_told_as_such(int status)
    {
        Web.Serve("/a", status);

        var page = await FetchAsync("/a");

        Assert.Equal((UnreadableReason.HttpError, status), (page.Unreadable, page.Status));
        Assert.Contains($"{status}", page.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, null)]
    [InlineData(100_001, UnreadableReason.TooLarge)]
    public async Task A_body_is_read_up_to_the_limit(int length, UnreadableReason? expected)
    {
        Web.Serve("/a", new string('a', length));

        var page = await FetchAsync("/a");

        Assert.Equal(expected, page.Unreadable);
        Assert.Equal(expected is null ? length : 0, page.Bytes.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_a_small_answer_unpacks_to_counts(string encoding)
    {
        Web.Serve("/bomb", context => PackedAsync(context, encoding, new byte[50_000_000]));

        Assert.Equal(UnreadableReason.TooLarge, (await FetchAsync("/bomb")).Unreadable);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_does_not_unpack_is_a_fault_of_the_site(string encoding)
    {
        Web.Serve("/a", context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes("this was never packed, whatever the header says")).AsTask();
        });

        Assert.Equal(UnreadableReason.Unreachable, (await FetchAsync("/a")).Unreadable);
    }

    [Fact]
    public async Task A_body_that_trickles_is_given_up_after_the_time_limit()
    {
        var begun = new TaskCompletionSource();
        Web.Serve("/slow", async context =>
        {
            await context.Response.WriteAsync("<html>");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });

        var fetching = FetchAsync("/slow");
        await begun.Task;
        Time.Advance(Limits.Time - TimeSpan.FromSeconds(1));
        Assert.False(fetching.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(UnreadableReason.TimedOut, (await fetching).Unreadable);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_no_result()
    {
        using var caller = new CancellationTokenSource();
        Web.Serve("/a", async context =>
        {
            await caller.CancelAsync();
            await context.Response.WriteAsync("late");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetcher.FetchAsync(Web.Url("/a"), caller.Token));
    }

    [Fact]
    public async Task One_authority_is_asked_for_few_pages_at_once()
    {
        var (inside, most) = (0, 0);
        var both = new TaskCompletionSource();
        Web.Serve("/a", async context =>
        {
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            if (now == Limits.PerAuthority)
            {
                both.TrySetResult();
            }

            await both.Task;
            Interlocked.Decrement(ref inside);
            await context.Response.WriteAsync("there");
        });

        var pages = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => FetchAsync("/a")));

        Assert.All(pages, page => Assert.True(page.IsRead));
        Assert.Equal(Limits.PerAuthority, most);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("/relative")]
    [InlineData("ftp://127.0.0.1/a")]
    public async Task What_is_no_web_address_is_not_asked_for(string url) =>
        Assert.Equal(UnreadableReason.Forbidden, (await Fetcher.FetchAsync(url, default)).Unreadable);

    private static async Task PackedAsync(HttpContext context, string encoding, byte[] bytes)
    {
        context.Response.Headers.ContentEncoding = encoding;
        await using Stream packing = encoding == "br"
            ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest)
            : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await packing.WriteAsync(bytes, context.RequestAborted);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = most)
        {
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovSync.Benchmarks.Machine;

/// <summary>One push that a site got.</summary>
internal sealed record Push(string SiteCode, string WebhookId);

/// <summary>
/// The web of all sites, on a few authorities: each site has a feed, a repost and an address for pushes below its own path. What a site does
/// is told by its number: most repost in time, some late, altered, without the source, or not at all, and some cannot be read.
/// </summary>
internal sealed class SiteWeb : IAsyncDisposable
{
    private const int Authorities = 8;

    private readonly ConcurrentQueue<Push> pushes = new();
    private readonly WebApplication app;
    private readonly Func<int, int, SiteHabit> habits;
    private Action<int> onPush = _ => { };
    private int pages;

    private SiteWeb(WebApplication app, Func<int, int, SiteHabit> habits) => (this.app, this.habits) = (app, habits);

    /// <summary>What the sites owe.</summary>
    public IReadOnlyList<SampleRelease> Releases { get; set; } = [SampleRelease.First];

    /// <summary>Business time, for what depends on it.</summary>
    public DateTimeOffset Now { get; set; } = SitePages.PublishedAt.AddDays(60);

    /// <summary>How many lists and pages were asked for.</summary>
    public int Pages => Volatile.Read(ref pages);

    public IReadOnlyList<string> AllAuthorities => [.. app.Urls.Select(url => new Uri(url).Authority)];

    /// <summary>All pushes since <see cref="ForgetPushes"/>, in order.</summary>
    public IReadOnlyList<Push> Pushes => [.. pushes];

    public static async Task<SiteWeb> StartAsync(Func<int, int, SiteHabit> habits)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            for (var port = 0; port < Authorities; port++)
            {
                server.Listen(IPAddress.Loopback, 0);
            }
        });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var web = new SiteWeb(app, habits);
        app.Run(web.AnswerAsync);
        await app.StartAsync();
        return web;
    }

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"32{number:D8}");

    public string AuthorityOf(int number) => AllAuthorities[number % Authorities];

    public string AddressOf(int number, string page) => $"http://{AuthorityOf(number)}/{CodeOf(number)}/{page}";

    /// <param name="then">Called with the number of pushes so far, when the site has a push and before it answers.</param>
    public void ForgetPushes(Action<int> then)
    {
        pushes.Clear();
        onPush = then;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "").Split('/');
        if (parts[2] == "push")
        {
            return TakeAsync(context, parts[1]);
        }

        Interlocked.Increment(ref pages);
        var number = int.Parse(parts[1].AsSpan(2), CultureInfo.InvariantCulture);
        return parts[2] switch
        {
            "list" when habits(number, 0).IsDown => StatusAsync(context, StatusCodes.Status500InternalServerError),
            "list" => WriteAsync(context, "application/rss+xml", SitePages.Feed(RepostsOf(number), AddressOf(number, "old"))),
            "old" => WriteAsync(context, "text/html; charset=utf-8", SitePages.Old),
            var repost => WriteAsync(
                context, "text/html; charset=utf-8", Releases.First(release => repost == PageOf(release)).RepostOf(number)),
        };
    }

    /// <summary>The newest first.</summary>
    private IEnumerable<(SampleRelease Release, string Url)> RepostsOf(int number) => Releases.Reverse()
        .Where(release => habits(number, release.Number).RepostsAfter is { } after && release.PublishedAt + after <= Now)
        .Select(release => (release, AddressOf(number, PageOf(release))));

    private static string PageOf(SampleRelease release) => string.Create(CultureInfo.InvariantCulture, $"repost-{release.Number}");

    private Task TakeAsync(HttpContext context, string siteCode)
    {
        pushes.Enqueue(new(siteCode, context.Request.Headers["webhook-id"].ToString()));
        onPush(pushes.Count);
        return StatusAsync(context, StatusCodes.Status200OK);
    }

    private static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, string contentType, string text)
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text);
    }
}

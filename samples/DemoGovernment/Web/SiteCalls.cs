using System.Net.Http.Headers;
using System.Text.Json;
using DemoGovernment.Scripting;

namespace DemoGovernment.Web;

/// <summary>
/// What sites do through the interface of the compliance system: fetch their tasks, confirm a repost. A call that fails is logged and
/// not tried again, like a site whose operator saw an error and went home.
/// </summary>
internal sealed partial class SiteCalls(
    Government government, Credentials credentials, HttpClient http, ILogger<SiteCalls> logger) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private readonly List<SiteCall> open = [.. government.Scenario.Calls.OrderBy(call => call.At)];

    /// <summary>When the next call is due, perhaps in the past; null = none is left, or the scenario has not begun.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            lock (open)
            {
                return open.Count == 0 ? null : government.Timeline.At(open[0].At);
            }
        }
    }

    public void Dispose()
    {
        one.Dispose();
        http.Dispose();
    }

    /// <summary>Makes all calls that are due by now. Without a connection they stay due.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            while (credentials.Connection is { } connection && NextAt <= government.Clock.Now)
            {
                var call = TakeFirst();
                await TryAsync(call, connection, cancellationToken);
            }
        }
        finally
        {
            one.Release();
        }
    }

    private SiteCall TakeFirst()
    {
        lock (open)
        {
            var call = open[0];
            open.RemoveAt(0);
            return call;
        }
    }

    private async Task TryAsync(SiteCall call, Connection connection, CancellationToken cancellationToken)
    {
        var code = government.Sites.First(site => site.Key == call.Site).Code;
        try
        {
            await CallAsync(call, $"{connection.BaseUrl}/sites/{code}/tasks", credentials.Of(code)?.ApiKey ?? "", cancellationToken);
            LogCalled(code, call.Kind);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException
            || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(code, call.Kind, fault.Message);
        }
    }

    private async Task CallAsync(SiteCall call, string address, string key, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, address, key, null, cancellationToken);
        var tasks = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (call.Kind == SiteCallKind.Pull)
        {
            return;
        }

        var document = government.Scenario.Documents.First(one => one.Id == call.Document);
        var release = TaskList.FindRelease(tasks, document.Title)
            ?? throw new HttpRequestException($"no open task for {document.Title}");
        var url = government.PageUrl(call.Site, document.Id)
            ?? throw new HttpRequestException($"the site has no page of {document.Title} yet");
        using var confirmed = await SendAsync(
            HttpMethod.Post, $"{address}/{release}/reposted", key, JsonContent.Create(new { url }), cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, string key, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var answer = await http.SendAsync(request, cancellationToken);
        return answer.EnsureSuccessStatusCode();
    }

    [LoggerMessage(LogLevel.Information, "Site {SiteCode} made its call: {Kind}")]
    private partial void LogCalled(string siteCode, SiteCallKind kind);

    [LoggerMessage(LogLevel.Warning, "Site {SiteCode} could not make its call {Kind}: {Reason}")]
    private partial void LogFailed(string siteCode, SiteCallKind kind, string reason);
}

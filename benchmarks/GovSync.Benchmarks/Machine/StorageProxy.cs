using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace GovSync.Benchmarks.Machine;

/// <summary>
/// Stands before the three services of a storage account, counts what passes, and calls back at a request that was agreed on. That request
/// never reaches the storage.
/// </summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private static readonly string[] Services = ["Blob", "Queue", "Table"];

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 256 });
    private readonly ConcurrentDictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private readonly Dictionary<int, (string Service, string Target)> targets = [];
    private Agreement agreement = new([], () => { });
    private Func<int, Disturbance> disturb = Disturbances.None;
    private int seen;

    private StorageProxy(WebApplication app) => this.app = app;

    /// <summary>For the program behind the proxy.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Requests since <see cref="CountAnew"/>.</summary>
    public int Seen => Volatile.Read(ref seen);

    /// <summary>The same by kind, e.g. <c>table batch</c>.</summary>
    public IReadOnlyDictionary<string, int> Kinds => kinds;

    /// <param name="connection">The storage's own connection string, with an address for each service.</param>
    public static async Task<StorageProxy> StartAsync(string connection)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            Array.ForEach(Services, _ => server.Listen(IPAddress.Loopback, 0));
        });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var proxy = new StorageProxy(app);
        app.Run(proxy.PassAsync);
        await app.StartAsync();
        proxy.Connect(connection);
        return proxy;
    }

    /// <summary>Counts from nought.</summary>
    /// <param name="stops">Numbers of the requests at which <paramref name="onStop"/> is called; each counts from the one before.</param>
    /// <param name="disturbances">What else goes wrong, by the number of the request; null = nothing.</param>
    public void CountAnew(IReadOnlyList<int> stops, Action onStop, Func<int, Disturbance>? disturbances = null)
    {
        Volatile.Write(ref disturb, disturbances ?? Disturbances.None);
        kinds.Clear();
        Volatile.Write(ref seen, 0);
        Volatile.Write(ref agreement, new(stops, onStop));
    }

    /// <summary>Lets the rest pass, whatever was agreed.</summary>
    public void LetPass()
    {
        Volatile.Write(ref agreement, new([], () => { }));
        Volatile.Write(ref disturb, Disturbances.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private void Connect(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        foreach (var (service, address) in Services.Zip(app.Urls))
        {
            var original = new Uri(parts[$"{service}Endpoint"]);
            targets[new Uri(address).Port] = (service, original.GetLeftPart(UriPartial.Authority));
            parts[$"{service}Endpoint"] = address + original.AbsolutePath;
        }

        ConnectionString = string.Join(';', parts.Select(part => $"{part.Key}={part.Value}")) + ";";
    }

    private async Task PassAsync(HttpContext context)
    {
        var (service, target) = targets[context.Connection.LocalPort];
        var disturbance = Volatile.Read(ref disturb)(Interlocked.Increment(ref seen));
        kinds.AddOrUpdate(KindOf(service, context.Request), 1, (_, count) => count + 1);
        if (Volatile.Read(ref agreement).Comes() || disturbance == Disturbance.NoConnection)
        {
            context.Abort();
            return;
        }

        if (Disturbances.StatusOf(disturbance, context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        try
        {
            await Task.Delay(disturbance == Disturbance.Slow ? TimeSpan.FromSeconds(1) : TimeSpan.Zero, context.RequestAborted);
            await ForwardAsync(context, target, disturbance == Disturbance.AnswerLost);
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException)
        {
            // The program behind the proxy was ended: nobody waits for the answer.
            context.Abort();
        }
    }

    private async Task ForwardAsync(HttpContext context, string target, bool isAnswerLost)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), target + context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        if (isAnswerLost)
        {
            await answer.Content.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection" or "Keep-Alive")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static string KindOf(string service, HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        var kind = (service, request.Method) switch
        {
            ("Table", "POST") when path.EndsWith("$batch", StringComparison.Ordinal) => "batch",
            ("Table", "GET") when path.Contains("PartitionKey=", StringComparison.Ordinal) => "read",
            ("Table", "GET") => "query",
            ("Table", _) => "write",
            ("Queue", "POST") => "send",
            ("Queue", "GET") => "receive",
            ("Queue", "DELETE") => "delete",
            ("Queue", _) => "update",
            (_, "GET" or "HEAD") => "read",
            _ => "write",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{service.ToLowerInvariant()} {kind}");
    }

    /// <summary>At which requests to call back, once each.</summary>
    private sealed class Agreement(IReadOnlyList<int> stops, Action onStop)
    {
        private readonly Lock gate = new();
        private int next;
        private int since;

        public bool Comes()
        {
            lock (gate)
            {
                if (next == stops.Count || ++since < stops[next])
                {
                    return false;
                }

                next++;
                since = 0;
                onStop();
                return true;
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Web;

/// <summary>
/// Fetches pages of others: inside the fence, within limits, few at a time per authority, under its own name. It classifies every way in
/// which that can fail, once and here.
/// </summary>
public sealed class PageFetcher(HttpClient client, FetchLimits limits, TimeProvider time) : IDisposable
{
    /// <summary>Who asks, and where to read about it.</summary>
    public const string UserAgent = "GovSync/1.0 (+government repost verification)";

    // Headers beyond that are not kept.
    private const int HeaderCharacters = 4_000;

    private readonly SemaphoreSlim inAll = new(limits.InAll);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> perAuthority = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The handler that goes with this class: fenced, without cookies, redirects left to us.</summary>
    public static SocketsHttpHandler FencedHandler(FetchFence fence) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(8),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, token) => fence.ConnectAsync(context.DnsEndPoint, token),
    };

    public async Task<FetchResult> FetchAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || FetchFence.Refuse(address) is not null)
        {
            var why = address is null ? $"{url}: found no absolute address, expected one" : FetchFence.Refuse(address);
            return Failed(url, url, UnreadableReason.Forbidden, why);
        }

        var turn = perAuthority.GetOrAdd(address.Authority, _ => new SemaphoreSlim(limits.PerAuthority));
        await turn.WaitAsync(cancellationToken);
        try
        {
            await inAll.WaitAsync(cancellationToken);
            try
            {
                return await FetchInTimeAsync(address, cancellationToken);
            }
            finally
            {
                inAll.Release();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        inAll.Dispose();
        foreach (var turn in perAuthority.Values)
        {
            turn.Dispose();
        }
    }

    private async Task<FetchResult> FetchInTimeAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await FollowAsync(address, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = limits.Time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return Failed(address.OriginalString, address.OriginalString, UnreadableReason.TimedOut, $"no whole answer within {seconds} s");
        }
        catch (HttpRequestException fault) when (fault.InnerException is FenceException fence)
        {
            return Failed(address.OriginalString, address.OriginalString, UnreadableReason.Forbidden, fence.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return Failed(address.OriginalString, address.OriginalString, UnreadableReason.Unreachable, fault.Message);
        }
    }

    private async Task<FetchResult> FollowAsync(Uri start, CancellationToken cancellationToken)
    {
        var address = start;
        for (var hop = 0; hop <= limits.Redirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd(UserAgent);
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
            var askedAt = time.GetUtcNow();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (NextHop(response, address) is not { } next)
            {
                return (await ReadAsync(start, address, response, cancellationToken)) with { AskedAt = askedAt };
            }

            if (FetchFence.Refuse(next) is { } refusal)
            {
                return Failed(start.OriginalString, next.OriginalString, UnreadableReason.Forbidden, $"redirect to {refusal}");
            }

            address = next;
        }

        return Failed(
            start.OriginalString, address.OriginalString, UnreadableReason.TooManyRedirects,
            $"found more than {limits.Redirects} redirects, the last to {address}");
    }

    /// <summary>Null = no redirect, or one to what is no address: then its status is the answer.</summary>
    private static Uri? NextHop(HttpResponseMessage response, Uri address) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out var next)
            ? next
            : null;

    private async Task<FetchResult> ReadAsync(
        Uri start, Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status != 200)
        {
            return Failed(start.OriginalString, address.OriginalString, UnreadableReason.HttpError, $"{address}: found status {status}, expected 200") with
            {
                Status = status,
            };
        }

        if (await ReadBodyAsync(response, cancellationToken) is not { } bytes)
        {
            return Failed(
                start.OriginalString, address.OriginalString, UnreadableReason.TooLarge,
                $"{address}: found more than {limits.Bytes} bytes") with
            {
                Status = status,
            };
        }

        return new FetchResult
        {
            Url = start.OriginalString,
            FinalUrl = address.OriginalString,
            Status = status,
            Bytes = bytes,
            ContentType = response.Content.Headers.TryGetValues("Content-Type", out var types) ? types.FirstOrDefault() : null,
            Headers = HeadersOf(response),
            AnsweredAt = time.GetUtcNow(),
        };
    }

    private static IReadOnlyList<string> HeadersOf(HttpResponseMessage response)
    {
        var lines = response.Headers.Concat(response.Content.Headers)
            .Where(header => !header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value, (header, value) => $"{header.Key}: {value}");
        var left = HeaderCharacters;
        return [.. lines.TakeWhile(line => (left -= line.Length) >= 0)];
    }

    /// <summary>Null = longer than the limit; what was announced is not believed, what came is counted.</summary>
    private async Task<byte[]?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await ReadSomeAsync(body, buffer, cancellationToken) is > 0 and var read)
        {
            if (kept.Length + read > limits.Bytes)
            {
                return null;
            }

            await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return kept.ToArray();
    }

    private static async Task<int> ReadSomeAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException fault)
        {
            // So the framework says that Brotli's bytes are broken; of the other encodings it says InvalidDataException.
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private FetchResult Failed(string url, string finalUrl, UnreadableReason reason, string? detail) => new()
    {
        Url = url,
        FinalUrl = finalUrl,
        Unreadable = reason,
        Detail = detail,
        AnsweredAt = time.GetUtcNow(),
    };
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Web;

/// <summary>
/// Fetches pages of others: inside the fence, within limits, few at a time per authority and per address, under its own name, and not at
/// all while a host has asked to be left alone. It classifies every way in which that can fail, once and here.
/// </summary>
public sealed class PageFetcher(HttpClient client, FetchLimits limits, TimeProvider time, HostAddresses? addresses = null) : IDisposable
{
    /// <summary>Who asks, and where to read about it.</summary>
    public const string UserAgent = "GovSync/1.0 (+government repost verification)";

    // Headers beyond that are not kept.
    private const int HeaderCharacters = 4_000;

    private readonly HostTurns turns = new(limits, addresses ?? new HostAddresses(time));
    private readonly HostPauses pauses = new(limits.LongestWait, time);

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

    public Task<FetchResult> FetchAsync(string url, CancellationToken cancellationToken) => FetchAsync(url, null, cancellationToken);

    /// <param name="known">What the answer may be "unchanged" to; null = the whole is wanted.</param>
    public async Task<FetchResult> FetchAsync(string url, PageValidators? known, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || FetchFence.Refuse(address) is not null)
        {
            var why = address is null ? $"{url}: found no absolute address, expected one" : FetchFence.Refuse(address);
            return Failed(url, url, UnreadableReason.Forbidden, why);
        }

        using var turn = await turns.TakeAsync(address, cancellationToken);
        if (pauses.Left(address.Authority) is { } left)
        {
            var minutes = left.TotalMinutes.ToString("0", CultureInfo.InvariantCulture);
            return Failed(url, url, UnreadableReason.AskedToWait, $"{address.Authority} asked to be left alone for {minutes} more minutes") with { WaitFor = left };
        }

        var result = await FetchInTimeAsync(address, known, cancellationToken);
        if (result.WaitFor is { } wait)
        {
            pauses.Begin(address.Authority, wait);
        }

        return result;
    }

    public void Dispose() => turns.Dispose();

    private async Task<FetchResult> FetchInTimeAsync(Uri address, PageValidators? known, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await FollowAsync(address, known, both.Token);
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

    private async Task<FetchResult> FollowAsync(Uri start, PageValidators? known, CancellationToken cancellationToken)
    {
        var address = start;
        for (var hop = 0; hop <= limits.Redirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd(UserAgent);
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
            AskIfChanged(request, known);
            var askedAt = time.GetUtcNow();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (NextHop(response, address) is not { } next)
            {
                return (await ReadAsync(start, address, known is not null, response, cancellationToken)) with { AskedAt = askedAt };
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
        Uri start, Uri address, bool isConditional, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status == 304 && isConditional)
        {
            return new() { Url = start.OriginalString, FinalUrl = address.OriginalString, Status = status, IsUnchanged = true, AnsweredAt = time.GetUtcNow() };
        }

        if (status != 200)
        {
            var wait = RetryAfter.Of(response, time.GetUtcNow());
            var reason = wait is null ? UnreadableReason.HttpError : UnreadableReason.AskedToWait;
            return Failed(start.OriginalString, address.OriginalString, reason, $"{address}: found status {status}, expected 200") with
            {
                Status = status,
                WaitFor = wait,
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
            ContentType = HeaderOf(response.Content.Headers, "Content-Type"),
            ETag = HeaderOf(response.Headers, "ETag"),
            LastModified = HeaderOf(response.Content.Headers, "Last-Modified"),
            Headers = HeadersOf(response),
            AnsweredAt = time.GetUtcNow(),
        };
    }

    /// <summary>Sent as the server wrote them: whether they are well formed is its own matter.</summary>
    private static void AskIfChanged(HttpRequestMessage request, PageValidators? known)
    {
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
    }

    private static string? HeaderOf(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

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

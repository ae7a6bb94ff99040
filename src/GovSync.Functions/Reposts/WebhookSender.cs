using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using GovSync.Functions.Web;

namespace GovSync.Functions.Reposts;

/// <summary>Pushes signed messages as Standard Webhooks 1.0 says: the same id at every attempt, so that the receiver can drop repeats.</summary>
public sealed class WebhookSender(HttpClient client, TimeProvider time)
{
    private const string SecretPrefix = "whsec_";

    private static readonly TimeSpan PushTime = TimeSpan.FromSeconds(10);

    /// <summary>A new secret: 32 random bytes.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The value of <c>webhook-signature</c>: version 1, HMAC-SHA256 over id.timestamp.body.</summary>
    public static string Sign(string secret, string id, long unixSeconds, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = Convert.FromBase64String(secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret);
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{unixSeconds}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }

    /// <summary>Null = answered 2xx, which is the receipt; else what went wrong.</summary>
    public async Task<string?> PushAsync(string url, string secret, string id, string body, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return $"{url}: found no absolute address, expected one";
        }

        if (FetchFence.Refuse(address) is { } refusal)
        {
            return refusal;
        }

        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Sign(secret, id, seconds, body));
        using var timer = new CancellationTokenSource(PushTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return response.IsSuccessStatusCode ? null : $"{address}: found status {(int)response.StatusCode}, expected 2xx";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{address}: no answer within {PushTime.TotalSeconds:0} s";
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return $"{address}: {fault.Message}";
        }
    }
}

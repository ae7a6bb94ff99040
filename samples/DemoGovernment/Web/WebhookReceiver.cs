using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DemoGovernment.Scripting;
using DemoGovernment.Sites;

namespace DemoGovernment.Web;

/// <summary>A pushed message that a site took.</summary>
internal sealed record ReceivedPush(string SiteCode, string Id, DateTimeOffset At, JsonElement Payload);

/// <summary>Takes pushed tasks as a site does: only with a right signature (Standard Webhooks, scheme v1).</summary>
internal sealed class WebhookReceiver(Credentials credentials, DemoClock clock)
{
    public const string Path = "/govsync/webhook";

    private const int MaxBytes = 1024 * 1024;

    private const string SecretPrefix = "whsec_";

    private readonly ConcurrentQueue<ReceivedPush> received = [];

    /// <summary>Oldest first; a message delivered twice is there twice.</summary>
    public IReadOnlyList<ReceivedPush> Received => [.. received];

    public async Task ReceiveAsync(DemoSite site, HttpContext context)
    {
        if (await BodyAsync(context.Request, context.RequestAborted) is not { } body)
        {
            await Reply.StatusAsync(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        var headers = context.Request.Headers;
        var id = headers["webhook-id"].ToString();
        var timestamp = headers["webhook-timestamp"].ToString();
        if (credentials.Of(site.Code)?.WebhookSecret is not { } secret
            || !IsSigned(secret, id, timestamp, body, headers["webhook-signature"].ToString()))
        {
            await Reply.StatusAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }

        if (Parse(body) is not { } payload)
        {
            await Reply.StatusAsync(context, StatusCodes.Status400BadRequest);
            return;
        }

        received.Enqueue(new ReceivedPush(site.Code, id, clock.Now, payload));
        await Reply.StatusAsync(context, StatusCodes.Status204NoContent);
    }

    /// <summary>True if one of the space-separated signatures is the secret's over id, timestamp and body.</summary>
    public static bool IsSigned(string secret, string id, string timestamp, byte[] body, string signatures)
    {
        var key = new byte[secret.Length];
        var bare = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        if (id.Length == 0 || timestamp.Length == 0 || !Convert.TryFromBase64String(bare, key, out var length))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = Encoding.ASCII.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key.AsSpan(0, length), signed)));
        return signatures.Split(' ').Any(one => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), expected));
    }

    /// <summary>Null if it is longer than a site takes.</summary>
    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                return null;
            }

            await buffer.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        return buffer.ToArray();
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

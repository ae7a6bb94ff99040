using System.Threading.RateLimiting;

namespace GovSync.Functions.Console;

/// <summary>Bounds the wrong tokens that one client may try: ten in a minute. A right token costs nothing.</summary>
public sealed class SignInAttempts : IDisposable
{
    public const int WrongTokensAMinute = 10;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetFixedWindowLimiter(client, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = WrongTokensAMinute, Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>False = the client must wait.</summary>
    public bool MayTry(string client) => limiter.GetStatistics(client) is not { CurrentAvailablePermits: <= 0 };

    public void CountWrong(string client)
    {
        using var lease = limiter.AttemptAcquire(client);
    }

    /// <summary>The host writes the client's address last; before it may stand what the client wrote itself.</summary>
    public static string ClientOf(HttpContext context) =>
        context.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim() is { Length: > 0 } forwarded
            ? forwarded
            : context.Connection.RemoteIpAddress?.ToString() ?? "";

    public void Dispose() => limiter.Dispose();
}

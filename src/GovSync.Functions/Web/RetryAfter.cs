namespace GovSync.Functions.Web;

/// <summary>How long a server asks to be left alone.</summary>
public static class RetryAfter
{
    /// <summary>What 429 and 503 say, in seconds or as a date; null = nothing, or a date that is past.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(response);
        if ((int)response.StatusCode is not (429 or 503) || response.Headers.RetryAfter is not { } asked)
        {
            return null;
        }

        var wait = asked.Delta ?? (asked.Date - now);
        return wait > TimeSpan.Zero ? wait : null;
    }
}

namespace GovSync.LocalHost.Front;

/// <summary>
/// The worker may just be starting again: a refused connection is tried up to ten times, as the Functions host does.
/// </summary>
internal sealed class ConnectRetry(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    private const int Tries = 10;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException exception)
                when (attempt < Tries && exception.HttpRequestError == HttpRequestError.ConnectionError)
            {
                var delay = attempt * FirstDelay;
                await Task.Delay(delay < LongestDelay ? delay : LongestDelay, time, cancellationToken);
            }
        }
    }
}

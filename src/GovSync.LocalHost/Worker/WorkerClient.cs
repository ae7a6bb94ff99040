using System.Net.Http.Headers;
using System.Text;

namespace GovSync.LocalHost.Worker;

/// <summary>
/// Calls the worker's functions as the Functions host does: same headers, chunked body, same reading of the answer.
/// </summary>
/// <param name="address">Where the worker listens, once it does.</param>
/// <param name="timeout">functionTimeout.</param>
/// <param name="kill">Ends the worker, and with it everything else that runs in it.</param>
internal sealed class WorkerClient(
    Func<CancellationToken, Task<Uri>> address, TimeSpan timeout, Action kill, TimeProvider time, Journal journal)
    : IWorker, IDisposable
{
    public const string HostVersion = "4.1045.0.0";

    private readonly HttpClient client =
        new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<InvocationOutcome> InvokeAsync(string function, string body, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var isDone = await PostAsync(function, body, both.Token);
            return isDone ? InvocationOutcome.Succeeded : InvocationOutcome.Failed;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            journal.Write("host", $"{function} did not end within {timeout}: the worker is killed");
            kill();
            return InvocationOutcome.TimedOut;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
        {
            journal.Write("host", $"{function} failed: {exception.Message}");
            return InvocationOutcome.Failed;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> PostAsync(string function, string body, CancellationToken cancellationToken)
    {
        var uri = new Uri(await address(cancellationToken), $"/{function}");
        using var request = Request(uri, body);
        using var response = await client.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var isDone = InvocationReply.IsDone(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text, out var reason);
        if (isDone is not true)
        {
            journal.Write("host", $"{function} answered {reason}");
        }

        if (isDone is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }

        return isDone is true;
    }

    private static HttpRequestMessage Request(Uri uri, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, uri)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", HostVersion);
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{HostVersion}");
        return request;
    }
}

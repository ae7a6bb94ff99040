using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace GovSync.Tests.AzureDataTables;

/// <summary>Answers the table client from a list, and notes what it was sent.</summary>
internal sealed class FakeTableService
{
    public const string Account = "govsync";

    private readonly Queue<HttpResponseMessage> answers = new();

    public static string Key { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes("a key that opens nothing"));

    public List<SentRequest> Sent { get; } = [];

    public SentRequest Last => Sent[^1];

    /// <summary>The client under test; retries do not wait.</summary>
    public TableClient Table(string name = "RepostTasks") => Service().GetTableClient(name);

    public TableServiceClient Service(TableClientOptions? options = null) => new(
        new Uri($"https://{Account}.table.core.windows.net"), new TableSharedKeyCredential(Account, Key), Options(options));

    public TableClientOptions Options(TableClientOptions? options = null)
    {
        options ??= new();
        options.Transport = new HttpClientTransport(new Handler(this));
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    public FakeTableService Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) =>
        Answer(status, body, "application/json", headers);

    public FakeTableService Answer(
        HttpStatusCode status, string body, string contentType, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        answers.Enqueue(answer);
        return this;
    }

    /// <summary>An error as the service words it.</summary>
    public FakeTableService Refuse(HttpStatusCode status, string code, string message = "no") => Answer(
        status, $$"""{"odata.error": {"code": "{{code}}", "message": {"lang": "en-US", "value": "{{message}}"} } }""");

    /// <summary>204, as every write is answered.</summary>
    public FakeTableService Accept() => Answer(
        HttpStatusCode.NoContent, "", ("ETag", "W/\"datetime'2026-03-01T00%3A00%3A00Z'\""));

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        var answer = answers.Dequeue();
        answer.RequestMessage = request;
        return answer;
    }

    private sealed class Handler(FakeTableService service) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => service.TakeAsync(request, cancellationToken);
    }
}

/// <summary>A request as it went out.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Unescaped, in the order sent.</summary>
    public IReadOnlyList<string> Query => [.. Uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}

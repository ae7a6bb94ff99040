using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace GovSync.LocalHost.Run;

/// <summary>The app's API, as its administrator.</summary>
internal sealed class AppClient(Uri api, string token) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = api,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    /// <returns>The sites' credentials.</returns>
    public async Task<JsonNode> PutRegistryAsync(JsonNode registry, CancellationToken cancellationToken)
    {
        using var response = await client.PutAsJsonAsync("registry", registry, cancellationToken);
        var answer = await ReadAsync(response, cancellationToken);
        return answer["credentials"]
            ?? throw new InvalidOperationException("the app's answer to PUT registry has no credentials");
    }

    /// <param name="list">tasks, releases, releases/ID or interpretations.</param>
    public async Task<JsonNode> GetAsync(string list, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri(list, UriKind.Relative), cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    public void Dispose() => client.Dispose();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var request = response.RequestMessage;
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException(
                $"the app answered {request?.Method} {request?.RequestUri} with {(int)response.StatusCode}: {text}");
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovSync.Core.Sites;

namespace GovSync.Cli.Registry;

/// <summary>The key and secret of a new site, which the server tells once.</summary>
internal sealed record IssuedCredentials(string SiteCode, string ApiKey, string WebhookSecret);

/// <summary>Speaks with a GovSync server as its administrator.</summary>
internal sealed class RegistryClient(Uri server, string token) : IDisposable
{
    // The server saves 14,000 sites in a fraction of that.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly HttpClient client = new(new SocketsHttpHandler()) { Timeout = LongestAnswer };

    /// <summary>Imports all of it.</summary>
    /// <exception cref="BadInputException">The server was not reached or refused; the message says why.</exception>
    public async Task<IReadOnlyList<IssuedCredentials>> ImportAsync(RegistryCsvReading registry, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server, "api/registry"))
        {
            Content = JsonContent.Create(new { registry.Sites, registry.Channels }, options: Json),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new BadInputException(await RefusalAsync(response, cancellationToken));
            }

            var answer = await response.Content.ReadFromJsonAsync<Imported>(Json, cancellationToken);
            return answer?.Credentials ?? [];
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException)
        {
            throw new BadInputException($"{server}: {fault.Message}", fault);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<string> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return $"{server}: the token is not the administrator's";
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return $"{server}: found status {(int)response.StatusCode}, expected 200. {(text.Length <= 4000 ? text : text[..4000])}";
    }

    private sealed record Imported(IReadOnlyList<IssuedCredentials> Credentials);
}

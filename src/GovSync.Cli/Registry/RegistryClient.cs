using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovSync.Core.Sites;

namespace GovSync.Cli.Registry;

/// <summary>The key and secret of a new site, which the server tells once.</summary>
internal sealed record IssuedCredentials(string SiteCode, string ApiKey, string WebhookSecret);

/// <summary>What a change of many sites did, or would do.</summary>
internal sealed record EditedSites(int Matched, bool IsSaved, IReadOnlyList<EditedSite> Changed);

internal sealed record EditedSite(string SiteCode, string Name, IReadOnlyList<FieldChange> Changes);

/// <summary>Speaks with a GovSync server as its administrator.</summary>
internal sealed class RegistryClient(Uri server, string token) : IDisposable
{
    // A piece, or a check of 14,000 sites, takes a fraction of that.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(4);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly HttpClient client = new(new SocketsHttpHandler()) { Timeout = LongestAnswer };

    /// <summary>The sites that the server has.</summary>
    /// <exception cref="BadInputException">The server was not reached or refused; the message says why.</exception>
    public Task<IReadOnlyList<Site>> RegisteredAsync(CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Get, "api/registry.csv?part=sites&language=en", null,
        async answer => RegistryCsv.Read(await answer.ReadAsByteArrayAsync(cancellationToken), null).Sites, cancellationToken);

    /// <summary>Has the server check all of it and save nothing.</summary>
    /// <inheritdoc cref="RegisteredAsync"/>
    public Task CheckAsync(RegistryCsvReading registry, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Put, "api/registry?dryRun=true", new ImportPiece(registry.Sites, registry.Channels), _ => Task.FromResult(true), cancellationToken);

    /// <summary>Imports a part of what was checked whole.</summary>
    /// <inheritdoc cref="RegisteredAsync"/>
    public Task<IReadOnlyList<IssuedCredentials>> ImportAsync(ImportPiece piece, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Put, "api/registry?part=true", piece,
        async answer => (await answer.ReadFromJsonAsync<Imported>(Json, cancellationToken))?.Credentials ?? [], cancellationToken);

    /// <summary>Changes sites by filter.</summary>
    /// <inheritdoc cref="RegisteredAsync"/>
    public Task<EditedSites> EditAsync(RegistryEdit edit, bool isDryRun, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Patch, "api/registry", new { edit.Where, edit.Set, DryRun = isDryRun },
        async answer => await answer.ReadFromJsonAsync<EditedSites>(Json, cancellationToken) ?? throw new JsonException("found null, expected the changed sites"),
        cancellationToken);

    private async Task<T> SendAsync<T>(
        HttpMethod method, string path, object? body, Func<HttpContent, Task<T>> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(server, path));
        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? await read(response.Content)
                : throw new BadInputException(await RefusalAsync(response, cancellationToken));
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

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace GovSync.EndToEnd.Console;

/// <summary>A task whose repost was seen, by its ids.</summary>
public sealed record SeenTask(string ReleaseId, string SiteCode)
{
    public string ReleasePath => $"api/console/releases/{ReleaseId}";

    public string Path => $"{ReleasePath}/sites/{SiteCode}";

    /// <summary>Asks the API until there is one.</summary>
    public static async Task<SeenTask> FirstAsync(Uri address, string token, TimeSpan within)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < within)
        {
            var answer = JsonNode.Parse(await client.GetStringAsync(new Uri("api/tasks", UriKind.Relative)))!;
            var seen = answer["tasks"]!.AsArray().FirstOrDefault(task => task!["firstSightAt"] is not null);
            if (seen is not null)
                return new((string)seen["releaseId"]!, (string)seen["siteCode"]!);

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException($"No repost was seen within {within}.");
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using GovSync.Cli.Batch;
using GovSync.Core.Sites;

namespace GovSync.Cli.Registry;

/// <summary>Channels as somebody wrote them: a CSV file, a JSON file, or an address with options.</summary>
internal static class ChannelFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="BadInputException">The file cannot be used.</exception>
    public static IReadOnlyList<Channel> Read(string path)
    {
        var bytes = PageInput.Bytes(path);
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return ReadJson(path, bytes);
        }

        var (channels, faults) = RegistryCsv.ReadChannels(bytes);
        return faults.Count == 0 ? channels : throw new BadInputException(string.Join('\n', faults));
    }

    /// <param name="options">By column of <c>channels.csv</c>; null = not given.</param>
    /// <exception cref="BadInputException">An option cannot be used.</exception>
    public static Channel OfAddress(string url, IEnumerable<(string Column, string? Value)> options)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["siteCode"] = "0", ["id"] = "preview", ["kind"] = "releases", ["url"] = url,
        };
        foreach (var (column, value) in options)
        {
            fields[column] = value ?? "";
        }

        var (channel, faults) = RegistryCsv.ReadChannel(fields);
        return channel is not null && faults.Count == 0
            ? channel
            : throw new BadInputException(string.Join('\n', faults.Select(fault => $"{fault.Column}: found '{fault.Found}', expected {fault.Expected}")));
    }

    /// <summary>One channel, a list of them, or an import with its <c>channels</c>.</summary>
    private static List<Channel> ReadJson(string path, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var listed = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("channels", out var channels) ? channels : root;
            return listed.ValueKind == JsonValueKind.Array
                ? listed.Deserialize<List<Channel>>(Options) ?? []
                : [listed.Deserialize<Channel>(Options) ?? throw new JsonException("found null, expected a channel")];
        }
        catch (JsonException fault)
        {
            throw new BadInputException($"{path}: {fault.Message}", fault);
        }
    }
}

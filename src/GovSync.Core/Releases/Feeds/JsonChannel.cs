using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Feeds;

/// <summary>A channel that answers in JSON: JSON Feed, one of gov.cn's indexes or any other, bare or as a script's call.</summary>
internal static partial class JsonChannel
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static ChannelReading Read(string text, string? url, ChannelShape shape)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutCall(text), Lenient);
            return Dispatch(document.RootElement, url, shape);
        }
        catch (JsonException e)
        {
            return ChannelFaults.Without(ChannelFault.BrokenJson, $"expected JSON: {e.Message}");
        }
    }

    /// <summary>True for JSON, and for JSON handed to a script: <c>callback([…])</c>, <c>var list = {…};</c>.</summary>
    public static bool IsJson(string text) => text.TrimStart() is ['{' or '[', ..] || Call().IsMatch(text);

    private static ChannelReading Dispatch(JsonElement root, string? url, ChannelShape shape)
    {
        if (shape.Entries is not null || shape.HasFields)
        {
            return JsonByPaths.Read(root, url, shape);
        }

        var reading = JsonFeedReader.TryRead(root, url) ?? GovCnIndex.TryRead(root, url) ?? JsonByPaths.TryRead(root, url);
        return reading switch
        {
            null => ChannelFaults.Without(ChannelFault.UnknownFormat, $"expected a JSON Feed or an index, found {Describe(root)}"),
            { Entries.Count: 0 } => reading with
            {
                Fault = ChannelFault.NoEntries,
                FaultDetail = $"a readable {reading.Format} without one entry",
            },
            _ => reading,
        };
    }

    private static string Describe(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? $"an object of {string.Join(", ", root.EnumerateObject().Take(6).Select(JsonFields.NameOf))}"
        : $"JSON of kind {root.ValueKind}";

    private static string WithoutCall(string text)
    {
        var call = Call().Match(text);
        return call.Success ? text[call.Length..].TrimEnd(' ', '\r', '\n', '\t', ';', ')') : text;
    }

    [GeneratedRegex(@"^\s{0,20}(?:var\s{1,5}[\w$.]{1,60}\s{0,5}=|[A-Za-z_$][\w$.]{0,60}\s{0,5}\()\s{0,20}(?=[\[{])")]
    private static partial Regex Call();
}

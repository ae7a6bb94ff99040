using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovSync.Cli.Verbs;

namespace GovSync.Cli.Batch;

/// <summary>Prints results: JSON, one a line with Chinese as it is, or text for people.</summary>
internal sealed class ResultWriter(TextWriter output, bool isJson)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Write(VerbResult result)
        => output.WriteLine(isJson ? JsonSerializer.Serialize(result.Json, Options) : result.Text);

    public void WriteError(string message)
        => output.WriteLine(isJson ? JsonSerializer.Serialize(new { error = message }, Options) : $"error: {message}");
}

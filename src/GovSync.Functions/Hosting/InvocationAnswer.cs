using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovSync.Functions.Hosting;

/// <summary>What the host expects of a trigger; the names are its own.</summary>
internal sealed record InvocationAnswer(
    IReadOnlyDictionary<string, string> Outputs, IReadOnlyList<string> Logs, string? ReturnValue)
{
    public static readonly InvocationAnswer Done = new(new Dictionary<string, string>(), [], null);
}

/// <summary>With the host's own PascalCase, whatever the app's options say; made at build time, as every cold start needs it.</summary>
[JsonSerializable(typeof(InvocationAnswer))]
[JsonSerializable(typeof(InvocationFault))]
internal sealed partial class HostJson : JsonSerializerContext
{
    public static readonly HostJson Relaxed = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

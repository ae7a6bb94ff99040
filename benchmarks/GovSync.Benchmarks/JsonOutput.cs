using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovSync.Benchmarks;

/// <summary>How results are written as JSON.</summary>
internal static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };
}

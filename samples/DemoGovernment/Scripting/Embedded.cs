using System.Text.Json;
using System.Text.Json.Serialization;

namespace DemoGovernment.Scripting;

/// <summary>The data files that travel inside the program.</summary>
internal static class Embedded
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new OffsetConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Text(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidScenarioException($"{name}: no such file inside the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The non-empty lines of a text, null if there is none of that name.</summary>
    public static IReadOnlyList<string>? Paragraphs(string id)
    {
        var name = $"texts/{id}.txt";
        return typeof(Embedded).Assembly.GetManifestResourceInfo(name) is null
            ? null
            : Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <param name="name">Named in the fault's message.</param>
    public static T Parse<T>(string json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json)
                ?? throw new InvalidScenarioException($"{name}: found null, expected {typeof(T).Name}");
        }
        catch (JsonException fault)
        {
            throw new InvalidScenarioException($"{name}: {fault.Message}", fault);
        }
    }
}

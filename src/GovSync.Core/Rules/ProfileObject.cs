using System.Globalization;
using System.Text.Json;

namespace GovSync.Core.Rules;

/// <summary>One object of a rule file, read field by field; a fault names file, field, found and expected.</summary>
internal sealed class ProfileObject
{
    private readonly string _profile;
    private readonly string _path;
    private readonly JsonElement _json;

    public ProfileObject(string profile, string path, JsonElement json, params string[] fields)
    {
        (_profile, _path, _json) = (profile, path, json);
        if (json.ValueKind != JsonValueKind.Object)
            throw new InvalidProfileException(profile, path.Length == 0 ? "the file" : path, Shown(json), "an object");

        foreach (var twice in json.EnumerateObject().GroupBy(p => p.Name).Where(g => g.Count() > 1))
            throw Fault(twice.Key, "there twice", "one value");
        foreach (var unknown in json.EnumerateObject().Where(p => !fields.Contains(p.Name)))
            throw Fault(unknown.Name, "unknown", "one of " + string.Join(", ", fields));
    }

    public InvalidProfileException Fault(string field, string found, string expected) =>
        new(_profile, PathOf(field), found, expected);

    /// <summary>True where the field stands there and is not null.</summary>
    public bool Has(string field) => Value(field).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>True where the field stands there as null: known to have no value.</summary>
    public bool SaysNull(string field) => Value(field).ValueKind == JsonValueKind.Null;

    public string Text(string field) => TextOrNull(Value(field)) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text : throw Wrong(field, "a text that is not blank");

    public bool Flag(string field) => Value(field).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(field, "true or false"),
    };

    public int Whole(string field, int min, int max) =>
        Value(field) is { ValueKind: JsonValueKind.Number } value
            && value.TryGetInt32(out var number) && number >= min && number <= max
                ? number : throw Wrong(field, $"{min} to {max}");

    /// <summary>Null where the field is not there.</summary>
    public bool? FlagOrNull(string field) => Has(field) ? Flag(field) : null;

    /// <summary>Null where the field is not there.</summary>
    public int? WholeOrNull(string field, int min, int max) => Has(field) ? Whole(field, min, max) : null;

    public decimal Share(string field) =>
        Value(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var share) && share is > 0 and <= 1
            ? share : throw Wrong(field, "a share above 0, up to 1");

    /// <summary>Null must be written out: a day that is merely forgotten is a fault.</summary>
    public DateOnly? DayOrNull(string field)
    {
        if (SaysNull(field)) return null;

        const string Iso = "yyyy-MM-dd";
        var text = TextOrNull(Value(field));
        return DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw Wrong(field, "a day as 2017-06-28, or null");
    }

    public T OneOf<T>(string field) where T : struct, Enum => Word<T>(field, Value(field));

    /// <summary>At least one, each once.</summary>
    public IReadOnlyList<T> SeveralOf<T>(string field) where T : struct, Enum =>
        NoneTwice(field, Items(field).Select(i => Word<T>(i.Path, i.Json)).ToList());

    /// <summary>At least one, each once.</summary>
    public IReadOnlyList<string> Texts(string field, Func<string, bool> isValid, string expected) =>
        NoneTwice(field, Items(field).Select(i => TextOrNull(i.Json) is { } text && isValid(text)
            ? text : throw Fault(i.Path, Shown(i.Json), expected)).ToList());

    public ProfileObject Object(string field, params string[] fields) =>
        new(_profile, PathOf(field), Value(field), fields);

    /// <summary>At least one.</summary>
    public IReadOnlyList<ProfileObject> Objects(string field, params string[] fields) =>
        [.. Items(field).Select(i => new ProfileObject(_profile, PathOf(i.Path), i.Json, fields))];

    /// <summary>An object that stands there alone, or a list with at least one.</summary>
    public IReadOnlyList<ProfileObject> OneOrMore(string field, params string[] fields) =>
        Value(field).ValueKind == JsonValueKind.Array ? Objects(field, fields) : [Object(field, fields)];

    private static string Shown(JsonElement value) =>
        value.ValueKind == JsonValueKind.Undefined ? "missing" : value.GetRawText();

    private static string? TextOrNull(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private List<(string Path, JsonElement Json)> Items(string field) =>
        Value(field) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            ? [.. list.EnumerateArray().Select((item, i) => ($"{field}[{i}]", item))]
            : throw Wrong(field, "a list with at least one entry");

    private List<T> NoneTwice<T>(string field, List<T> items) =>
        items.Distinct().Count() == items.Count ? items : throw Wrong(field, "each entry once");

    private T Word<T>(string path, JsonElement json) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (TextOrNull(json) == ProfileWord.Of(value))
                return value;

        throw Fault(path, Shown(json), "one of " + string.Join(", ", Enum.GetValues<T>().Select(ProfileWord.Of)));
    }

    private JsonElement Value(string field) => _json.TryGetProperty(field, out var value) ? value : default;

    private InvalidProfileException Wrong(string field, string expected) => Fault(field, Shown(Value(field)), expected);

    private string PathOf(string field) => _path.Length == 0 ? field : $"{_path}.{field}";
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// A path into JSON as a source's row has it: names with dots between, <c>[2]</c> for one element, <c>[*]</c> for each; an array on the
/// way is gone through. <c>$</c> at the beginning may stand or not; names are found whatever their letters' case.
/// </summary>
internal static partial class JsonPath
{
    /// <summary>Null = understood.</summary>
    public static string? Complaint(string path) => Written().IsMatch(path.Contains('{', StringComparison.Ordinal) ? Hole().Replace(path, "x") : path)
        || Hole().IsMatch(path)
            ? null
            : "a path such as data.list or items[0].title, or a pattern such as /art/{id}.html";

    /// <summary>Every value that the path leads to, in order; an array at its end as its elements.</summary>
    public static IEnumerable<JsonElement> Select(JsonElement root, string path)
    {
        IEnumerable<JsonElement> found = [root];
        foreach (Match step in Step().Matches(path))
        {
            found = step.Value switch
            {
                "$" => found,
                ['[', '*', ']'] => found.SelectMany(Each),
                ['[', ..] => At(found, int.Parse(step.ValueSpan[1..^1], System.Globalization.CultureInfo.InvariantCulture)),
                _ => found.SelectMany(Each).Select(element => element.Find(step.Value)).OfType<JsonElement>(),
            };
        }

        return found.SelectMany(Each);
    }

    /// <summary>The first text or number that the path leads to; null if there is none.</summary>
    public static string? TextAt(JsonElement element, string path) =>
        Select(element, path).Select(JsonFields.TextOrNumber).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>A pattern with its paths filled in; a plain path as its text. Null if a part is missing.</summary>
    public static string? Fill(JsonElement element, string pattern)
    {
        if (!Hole().IsMatch(pattern))
        {
            return TextAt(element, pattern);
        }

        var isWhole = true;
        var filled = Hole().Replace(pattern, hole =>
        {
            var text = TextAt(element, hole.Groups["path"].Value);
            isWhole &= text is not null;
            return text ?? "";
        });
        return isWhole ? filled : null;
    }

    private static IEnumerable<JsonElement> Each(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    private static IEnumerable<JsonElement> At(IEnumerable<JsonElement> found, int index) => found.SelectMany(element =>
        element.ValueKind == JsonValueKind.Array && index < element.GetArrayLength() ? [element[index]] : Enumerable.Empty<JsonElement>());

    [GeneratedRegex(@"^\$?(?:\.?[\p{L}_$@][\p{L}\p{Nd}_$@:-]*|\[(?:\*|\d{1,6})\])(?:\.[\p{L}_$@][\p{L}\p{Nd}_$@:-]*|\[(?:\*|\d{1,6})\])*$|^\$$")]
    private static partial Regex Written();

    [GeneratedRegex(@"\[(?:\*|\d{1,6})\]|^\$(?=[.\[]|$)|[\p{L}_$@][\p{L}\p{Nd}_$@:-]*")]
    private static partial Regex Step();

    [GeneratedRegex(@"\{(?<path>[^{}]{1,200})\}")]
    private static partial Regex Hole();
}

using System.Text.Json;
using GovSync.Core.Rules;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Rules;

/// <summary>No rule is written from memory: the words that a clause rests on stand in the regulation that it names.</summary>
public sealed class QuoteTests
{
    public static IEnumerable<object[]> Quotes =>
        RuleProfiles.BuiltInFiles.SelectMany(f => BasesIn(f.Json)).Distinct().Select(b => new object[] { b.File, b.Quote });

    [RegulationsTheory]
    [MemberData(nameof(Quotes))]
    public void Each_quote_stands_literally_in_the_file_that_it_names(string file, string quote)
    {
        var path = Path.Combine(Regulations.Root!, file);

        Assert.True(File.Exists(path), $"{file} is not among the regulations");
        Assert.Contains(Folded(quote), Folded(File.ReadAllText(path)), StringComparison.Ordinal);
    }

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<(string File, string Quote)> BasesIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Below(document.RootElement).Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("quote", out _))
            .Select(e => (e.GetProperty("file").GetString()!, e.GetProperty("quote").GetString()!))];
    }

    private static IEnumerable<JsonElement> Below(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Below(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };
}

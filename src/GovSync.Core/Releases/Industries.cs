using System.Text.Json;

namespace GovSync.Core.Releases;

/// <summary>
/// The industries (行业) that a release may be limited to and that a site is registered with: data, <c>industries.json</c>. An industry is
/// one row there, never code.
/// </summary>
public static class Industries
{
    private static readonly IReadOnlyList<Industry> Table = Load();

    /// <summary>The words that <see cref="Sites.Site.Industry"/> may hold.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(industry => industry.Name)];

    /// <summary>Industries that a central body answers for; empty for the State Council and for bodies of no one industry.</summary>
    internal static IReadOnlyList<string> OfRegulator(string body) =>
        [.. Table.Where(industry => industry.Regulators.Any(name => body == name || body == name + "办公厅")).Select(industry => industry.Name)];

    /// <summary>The industry that a department's name tells, by its longest telling word; null if none.</summary>
    internal static string? OfDepartment(string name) => Table
        .SelectMany(industry => industry.Words.Select(word => (industry.Name, Word: word)))
        .Where(item => name.Contains(item.Word, StringComparison.Ordinal))
        .OrderByDescending(item => item.Word.Length)
        .Select(item => item.Name)
        .FirstOrDefault();

    private static IReadOnlyList<Industry> Load()
    {
        using var json = typeof(Industries).Assembly.GetManifestResourceStream("GovSync.Core.Releases.industries.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<Industry>>(json, JsonSerializerOptions.Web)!;
    }

    private sealed record Industry(string Name, IReadOnlyList<string> Regulators, IReadOnlyList<string> Words);
}

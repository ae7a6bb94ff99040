using System.Text.Json;

namespace GovSync.Core.Releases.Lists;

/// <summary>
/// What tells an anti-robot page, a list drawn by script and navigation from a list: data, so that a new one is one line.
/// </summary>
internal sealed record PageHints
{
    /// <summary>An anti-robot page is small; a long page that merely names a captcha is none.</summary>
    private const int ChallengeLength = 60_000;

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static PageHints BuiltIn { get; } = Load();

    /// <summary>Words of anti-robot pages.</summary>
    public required IReadOnlyList<string> Challenge { get; init; }

    /// <summary>Marks of pages whose lists are filled by script.</summary>
    public required IReadOnlyList<string> Script { get; init; }

    /// <summary>Parts of class names and ids that stand around navigation.</summary>
    public required IReadOnlyList<string> Navigation { get; init; }

    /// <summary>Parts of class names and ids of what stands beside a page's own list, dated or not.</summary>
    public required IReadOnlyList<string> Beside { get; init; }

    /// <summary>Link texts that are never a title.</summary>
    public required IReadOnlyList<string> NotTitles { get; init; }

    /// <summary>The first hint found; null if there is none.</summary>
    public string? ChallengeIn(string html) => html.Length > ChallengeLength ? null : Find(Challenge, html);

    /// <summary>The first hint found; null if there is none.</summary>
    public string? ScriptIn(string html) => Find(Script, html);

    private static string? Find(IReadOnlyList<string> hints, string html) =>
        hints.FirstOrDefault(hint => html.Contains(hint, StringComparison.OrdinalIgnoreCase));

    private static PageHints Load()
    {
        var assembly = typeof(PageHints).Assembly;
        using var stream = assembly.GetManifestResourceStream("GovSync.Core.Releases.Lists.page-hints.json")
            ?? throw new InvalidOperationException("page-hints.json is not in the assembly");
        return JsonSerializer.Deserialize<PageHints>(stream, CamelCase)
            ?? throw new InvalidOperationException("page-hints.json: found null, expected an object");
    }
}

namespace DemoGovernment.Web;

/// <summary>A file that the State portal publishes beside the scenario.</summary>
internal sealed record ContentPage(string Title, string Path, DateTimeOffset PublishedAt);

/// <summary>The folder of pages that somebody brings along: the State portal publishes them as they are.</summary>
internal sealed class ContentFolder(string? folder, PublicationGate gate)
{
    private const string Prefix = "/content/";

    /// <summary>Entries for the portal's channels, once these have been read; the title is the file's name.</summary>
    public IReadOnlyList<ContentPage> Pages => gate.PassedAt is not { } passed ? [] :
    [
        .. Files().Select(file => new ContentPage(
            Path.GetFileName(file), Prefix + Uri.EscapeDataString(Path.GetFileName(file)), passed)),
    ];

    /// <summary>The file behind a path; null if there is none.</summary>
    public string? Find(string path) => gate.PassedAt is not null && path.StartsWith(Prefix, StringComparison.Ordinal)
        ? Files().FirstOrDefault(file => Path.GetFileName(file) == path[Prefix.Length..])
        : null;

    private IEnumerable<string> Files() =>
        folder is null ? [] : Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal);
}

namespace GovSync.Functions.Hosting;

/// <summary>
/// Rules that an operator adds without a new build: <c>profiles/*.json</c> and <c>calendars/*.json</c> of one folder. A file
/// named as one of the program's own stands in its place.
/// </summary>
/// <param name="Profiles">Name without extension, and the JSON.</param>
/// <param name="Calendars">Likewise.</param>
internal sealed record RulesFolder(IReadOnlyList<(string Name, string Json)> Profiles, IReadOnlyList<(string Name, string Json)> Calendars)
{
    /// <param name="setting">Null = no such folder. A relative path begins at the program's own folder.</param>
    /// <exception cref="InvalidOperationException">The folder is not there, or has nothing that could be meant.</exception>
    public static RulesFolder Read(string? setting)
    {
        if (setting is null)
        {
            return new([], []);
        }

        var root = Path.Combine(AppContext.BaseDirectory, setting);
        var read = new RulesFolder(FilesIn(Path.Combine(root, "profiles")), FilesIn(Path.Combine(root, "calendars")));
        return read.Profiles.Count + read.Calendars.Count > 0 ? read : throw new InvalidOperationException(
            $"GOVSYNC_RULES_FOLDER: found '{setting}', expected a folder with profiles/*.json or calendars/*.json");
    }

    private static IReadOnlyList<(string Name, string Json)> FilesIn(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];
}

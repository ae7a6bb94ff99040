namespace GovSync.Core.Rules;

/// <summary>The JSON files that come inside the program.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Name without extension, and content, by name.</summary>
    /// <param name="folder">With dots, as Rules.Profiles.</param>
    public static IReadOnlyList<(string Name, string Json)> In(string folder)
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        var prefix = $"{assembly.GetName().Name}.{folder}.";
        return [.. from resource in assembly.GetManifestResourceNames()
                   where resource.StartsWith(prefix, StringComparison.Ordinal)
                   let name = resource[prefix.Length..^".json".Length]
                   orderby name
                   select (name, ReadAll(assembly.GetManifestResourceStream(resource)!))];
    }

    /// <summary>Those of the program whose name no other has, then the others.</summary>
    public static IEnumerable<(string Name, string Json)> Replaced(
        IReadOnlyList<(string Name, string Json)> own, IReadOnlyList<(string Name, string Json)> others) =>
        [.. own.ExceptBy(others.Select(file => file.Name), file => file.Name), .. others];

    private static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace GovSync.Tests.Fakes;

/// <summary>The folder of regulations beside the repository: profiles are held against it. It may be missing.</summary>
public static class Regulations
{
    public const string SkipReason = "the folder of regulations (shared/regulations beside the repository) is not here";

    /// <summary>Full path of <c>shared/regulations</c>; null if it is nowhere above this assembly.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GOVSYNC_SHARED") is { Length: > 0 } set)
            return Existing(Path.Combine(set, "regulations"));

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Existing(Path.Combine(folder.FullName, "shared", "regulations")) is { } found)
                return found;

        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? path : null;
}

/// <summary>A theory that is skipped where the regulations are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RegulationsTheoryAttribute : TheoryAttribute
{
    public RegulationsTheoryAttribute() => Skip = Regulations.Root is null ? Regulations.SkipReason : null;
}

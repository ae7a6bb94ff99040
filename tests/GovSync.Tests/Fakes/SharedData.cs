namespace GovSync.Tests.Fakes;

/// <summary>The folder of real pages and labels beside the repository: read in tests, never copied. It may be missing.</summary>
public static class SharedData
{
    public const string SkipReason = "the folder of real pages (shared/data beside the repository) is not here";

    /// <summary>Full path of <c>shared/data</c>; null if it is nowhere above this assembly.</summary>
    public static string? Root { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Root ?? throw new InvalidOperationException(SkipReason), relative);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GOVSYNC_SHARED") is { Length: > 0 } set)
        {
            return Path.Combine(set, "data");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A fact that is skipped where the real pages are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Root is null ? SharedData.SkipReason : null;
}

/// <summary>A theory that is skipped where the real pages are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.Root is null ? SharedData.SkipReason : null;
}

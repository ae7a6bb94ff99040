namespace GovSync.Benchmarks;

/// <summary>The folder of real pages and labels beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>Full path of <c>shared/data</c>; null if it is nowhere above this program.</summary>
    public static string? Find()
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

namespace GovSync.Benchmarks.Machine;

/// <summary>The folder with the solution, above this program.</summary>
internal static class RepositoryFolder
{
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string PathOf(params string[] relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovSyncFunctions.sln")))
            {
                return Path.Combine([folder.FullName, .. relative]);
            }
        }

        throw new InvalidOperationException($"GovSyncFunctions.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}

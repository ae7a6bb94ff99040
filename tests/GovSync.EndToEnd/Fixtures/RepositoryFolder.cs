namespace GovSync.EndToEnd.Fixtures;

/// <summary>The folder with the solution, above this assembly.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] relative) => Path.Combine([Root, .. relative]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovSyncFunctions.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"GovSyncFunctions.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}

namespace GovSync.Tests.Fakes;

/// <summary>The folder with the solution, above this assembly: documents and deployment are read there, as they are.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovSyncFunctions.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"GovSyncFunctions.sln is in no folder above {AppContext.BaseDirectory}");
    }
}

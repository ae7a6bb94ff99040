using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Machine;

/// <summary>The built programs that the whole machine runs, from the environment or where the root's scripts put them.</summary>
internal static class MachineFiles
{
    public static string App => Required(
        "GOVSYNC_APP", Path.Combine(".data", "app"), "dotnet publish src/GovSync.Functions -c Release -o .data/app");

    public static string LocalHost => Required(
        "GOVSYNC_LOCALHOST", Path.Combine("src", "GovSync.LocalHost", "bin", "Release", "net10.0", "GovSync.LocalHost.dll"),
        "dotnet build src/GovSync.LocalHost -c Release");

    public static string Demo => Required(
        "GOVSYNC_DEMO", Path.Combine("samples", "DemoGovernment", "bin", "Release", "net10.0", "DemoGovernment.dll"),
        "dotnet build samples/DemoGovernment -c Release");

    public static string Azurite => Required(
        null, Path.Combine("src", "GovSync.LocalHost", "azurite", "node_modules", ".bin", "azurite"), "npm ci --prefix src/GovSync.LocalHost/azurite");

    /// <summary>Real pages beside the repository; null = they are not here.</summary>
    public static string? Content
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("GOVSYNC_SHARED");
            for (var folder = new DirectoryInfo(RepositoryFolder.Root); shared is null && folder.Parent is not null; folder = folder.Parent)
            {
                var beside = Path.Combine(folder.Parent.FullName, "shared");
                shared = Directory.Exists(Path.Combine(beside, "data")) ? beside : null;
            }

            return shared is not null && Path.Combine(shared, "data", "pages", "gov-cn") is { } pages && Directory.Exists(pages) ? pages : null;
        }
    }

    private static string Required(string? variable, string relative, string command)
    {
        var path = (variable is null ? null : Environment.GetEnvironmentVariable(variable)) ?? RepositoryFolder.PathOf(relative);
        return Path.Exists(path)
            ? path
            : throw new InvalidOperationException($"{path} is missing. Make it, in the repository's root, with: {command}");
    }
}

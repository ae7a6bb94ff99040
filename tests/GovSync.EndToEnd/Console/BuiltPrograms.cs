using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Console;

/// <summary>The programs that a running machine needs, from the environment or where the build puts them.</summary>
internal static class BuiltPrograms
{
    public static string App => Find(
        "GOVSYNC_APP", RepositoryFolder.PathOf(".data", "app"), "dotnet publish src/GovSync.Functions -c Release -o .data/app");

    public static string LocalHost => Find(
        "GOVSYNC_LOCALHOST",
        RepositoryFolder.PathOf("src", "GovSync.LocalHost", "bin", "Release", "net10.0", "GovSync.LocalHost.dll"),
        "dotnet build src/GovSync.LocalHost -c Release");

    public static string Demo => Find(
        "GOVSYNC_DEMO",
        RepositoryFolder.PathOf("samples", "DemoGovernment", "bin", "Release", "net10.0", "DemoGovernment.dll"),
        "dotnet build samples/DemoGovernment -c Release");

    public static string Azurite => Find(
        "GOVSYNC_AZURITE",
        RepositoryFolder.PathOf("src", "GovSync.LocalHost", "azurite", "node_modules", ".bin", "azurite"),
        "npm ci --prefix src/GovSync.LocalHost/azurite");

    private static string Find(string variable, string otherwise, string command)
    {
        var path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : otherwise;
        return Path.Exists(path)
            ? path
            : throw new InvalidOperationException($"{path} is missing. Make it with: {command} (or name another in {variable})");
    }
}

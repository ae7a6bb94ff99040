namespace GovSync.Tests.Hosting;

/// <summary>
/// Invocation bodies as the Functions host writes them; the local host's sender is held to the same files.
/// </summary>
internal static class InvocationFixture
{
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Invocations", name)).TrimEnd('\n');
}

namespace GovSync.Tests.LocalHost;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory().FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes the folders on the way as well.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(name))!);
        File.WriteAllText(Of(name), text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

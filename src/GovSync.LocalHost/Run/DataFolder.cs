namespace GovSync.LocalHost.Run;

/// <summary>Where a run keeps its storage, clock and timers.</summary>
/// <param name="IsTemporary">True: it goes when the run ends.</param>
internal sealed record DataFolder(string Path, bool IsTemporary) : IDisposable
{
    public string Clock => System.IO.Path.Combine(Path, "clock.json");

    public string Storage => System.IO.Path.Combine(Path, "azurite");

    /// <exception cref="RefusedException">Time that is not real needs a folder without a past.</exception>
    public static DataFolder Open(RunOptions options)
    {
        if (options.Data is null && (!options.IsTimeReal || options.Demo is not null))
        {
            return new(Directory.CreateTempSubdirectory("govsync-").FullName, IsTemporary: true);
        }

        var path = System.IO.Path.GetFullPath(options.Data ?? ".data");
        Directory.CreateDirectory(path);
        return options.IsTimeReal || !Directory.EnumerateFileSystemEntries(path).Any()
            ? new(path, IsTemporary: false)
            : throw new RefusedException(
                $"--data {path} is not empty: --speed and --once take a fresh folder, as their time is not the past's");
    }

    public void Dispose()
    {
        if (IsTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

namespace GovSync.LocalHost.Run;

/// <summary>Where a run keeps its storage, clock and timers. One run at a time has it: two would fire each timer twice.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;
    private readonly bool isTemporary;

    private DataFolder(string path, bool isTemporary)
    {
        (Path, this.isTemporary) = (path, isTemporary);
        held = Hold(path);
    }

    public string Path { get; }

    public string Clock => System.IO.Path.Combine(Path, "clock.json");

    public string Storage => System.IO.Path.Combine(Path, "azurite");

    /// <exception cref="RefusedException">Another run has it, or time is not real, which needs a folder without a past.</exception>
    public static DataFolder Open(RunOptions options)
    {
        if (options.Data is null && (!options.IsTimeReal || options.Demo is not null))
        {
            return new(Directory.CreateTempSubdirectory("govsync-").FullName, isTemporary: true);
        }

        var path = System.IO.Path.GetFullPath(options.Data ?? ".data");
        Directory.CreateDirectory(path);
        return options.IsTimeReal || !Directory.EnumerateFileSystemEntries(path).Any()
            ? new(path, isTemporary: false)
            : throw new RefusedException(
                $"--data {path} is not empty: --speed and --once take a fresh folder, as their time is not the past's");
    }

    public void Dispose()
    {
        held.Dispose();
        if (isTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    /// <summary>The system lets go of it however we end.</summary>
    private static FileStream Hold(string path)
    {
        try
        {
            return new(System.IO.Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RefusedException($"--data {path} is in use by another run: stop that, or name another folder");
        }
    }
}

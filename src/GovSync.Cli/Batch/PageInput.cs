using GovSync.Core.Releases;

namespace GovSync.Cli.Batch;

/// <summary>Files that the caller names.</summary>
internal static class PageInput
{
    public static PageReading FromFile(string path, string? url = null, string? contentType = null)
        => PageReader.Read(Bytes(path), contentType, url);

    public static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The file cannot be read: {fault.Message}", fault);
        }
    }
}

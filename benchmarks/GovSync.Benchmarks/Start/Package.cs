using System.IO.Compression;

namespace GovSync.Benchmarks.Start;

/// <summary>Size of what is deployed.</summary>
internal sealed record Package(int Files, double MiB, double ZippedMiB)
{
    private const double Bytes = 1024 * 1024;

    public static Package Of(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        var zip = Path.GetTempFileName();
        try
        {
            File.Delete(zip);
            ZipFile.CreateFromDirectory(folder, zip);
            return new(files.Length, files.Sum(file => file.Length) / Bytes, new FileInfo(zip).Length / Bytes);
        }
        finally
        {
            File.Delete(zip);
        }
    }
}

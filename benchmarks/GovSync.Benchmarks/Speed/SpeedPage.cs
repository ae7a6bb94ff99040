using GovSync.Benchmarks.Peers;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Benchmarks.Speed;

/// <summary>A real page, and an original to compare it with.</summary>
internal sealed record SpeedPage(MeasuredFile File, byte[] Bytes, PageReading Original)
{
    private const int LongestDropped = 300;

    public static IReadOnlyList<SpeedPage> In(string data) =>
        [.. Directory.EnumerateFiles(Path.Combine(data, "pages"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];

    private static SpeedPage Load(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        return new(new(path, PageDecoder.Decode(bytes).Charset), bytes, OriginalOf(PageReader.Read(bytes)));
    }

    /// <summary>
    /// The page with a paragraph more than it has: the texts are aligned from end to end and differ, which is the most work a comparison
    /// can be. Most pages that a site lists are another text, and are told apart long before that.
    /// </summary>
    private static PageReading OriginalOf(PageReading page)
    {
        var lines = page.Text.Split('\n').ToList();
        var copied = lines.Find(line => line.Length is > 30 and < LongestDropped);
        lines.Insert(lines.Count / 2, copied is null ? "本条为原文所有。" : "另：" + copied);
        return page with { Text = string.Join('\n', lines) };
    }
}

using System.Text;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Benchmarks.Fuzz;

/// <summary>Measures by what power the work grows when a hostile page becomes four times as large.</summary>
internal static class GrowthMeasure
{
    private const int Small = 100_000;
    private const int Times = 4;

    private static readonly (string Name, Action<byte[]> Do)[] Works =
    [
        ("read", bytes => PageReader.Read(bytes)),
        ("list", bytes => ChannelReader.Read(bytes, null, "https://www.example.gov.cn/", ChannelFormat.List)),
        ("feed", bytes => ChannelReader.Read(bytes, null, "https://www.example.gov.cn/")),
    ];

    public static IReadOnlyList<Growth> OfAll() => [.. HostileShape.All.SelectMany(Of)];

    private static IEnumerable<Growth> Of(HostileShape shape)
    {
        var (small, large) = (Encoding.UTF8.GetBytes(shape.Make(Small)), Encoding.UTF8.GetBytes(shape.Make(Times * Small)));
        foreach (var (name, work) in Works)
        {
            yield return Grown(shape, name, () => work(small), () => work(large));
        }

        var (one, other) = (PageReader.Read(small), PageReader.Read(large));
        var (changed, otherChanged) = (Changed(one), Changed(other));
        yield return Grown(shape, "compare", () => RepostComparer.Compare(one, changed), () => RepostComparer.Compare(other, otherChanged));
        yield return Grown(shape, "pair", () => InterpretationMatcher.Match(one, changed), () => InterpretationMatcher.Match(other, otherChanged));
    }

    /// <summary>The reading with every third line gone and its halves exchanged: far from its original, and all of the same words.</summary>
    private static PageReading Changed(PageReading page)
    {
        var lines = page.Text.Split('\n').Where((_, index) => index % 3 != 2).ToList();
        return page with { Text = string.Join('\n', lines.Skip(lines.Count / 2).Concat(lines.Take(lines.Count / 2))) };
    }

    private static Growth Grown(HostileShape shape, string work, Action small, Action large)
    {
        small();
        var (before, after) = (CpuOf(small), CpuOf(large));
        var ratio = after.TotalMilliseconds / Math.Max(0.5, before.TotalMilliseconds);
        return new(shape.Name, work, after.TotalMilliseconds, Math.Log(Math.Max(ratio, 0.01)) / Math.Log(Times));
    }

    private static TimeSpan CpuOf(Action work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - cpu;
    }
}

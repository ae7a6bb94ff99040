using GovSync.Benchmarks.Peers;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Text;

namespace GovSync.Benchmarks.Speed;

/// <summary>One stage of judging a page.</summary>
/// <param name="Milliseconds">Of processor time, a page on average.</param>
internal sealed record Stage(string Name, double Milliseconds);

/// <summary>What judging leaves behind.</summary>
/// <param name="AllocatedBytesPerPage">All that a page needed; garbage by the end of it.</param>
/// <param name="LiveBytesBefore">Live heap, compacted, before the rounds.</param>
internal sealed record MemoryUse(long AllocatedBytesPerPage, long LiveBytesBefore, long LiveBytesAfter, int Rounds);

/// <summary>Our own side of <c>bench judge --speed</c>.</summary>
internal sealed class JudgeSpeed(IReadOnlyList<SpeedPage> pages)
{
    private const int StageRounds = 5;
    private const int MemoryRounds = 20;

    /// <summary>From bytes to what the page says and is: title, time, source, text, links, kind, importance.</summary>
    public Throughput Read(TimeSpan warmUp, TimeSpan duration) =>
        OwnThread.Measure(pages.Count, warmUp, duration, i => PageReader.Read(pages[i].Bytes).Text.Length);

    /// <summary>From bytes to the verdict: read, judge kind, importance and reach, compare with the original.</summary>
    public Throughput Judge(TimeSpan warmUp, TimeSpan duration) =>
        OwnThread.Measure(pages.Count, warmUp, duration, i => Judge(pages[i]).Differences.Count);

    public IReadOnlyList<Stage> Stages()
    {
        var decode = MillisecondsOf(page => PageDecoder.Decode(page.Bytes).Text.Length);
        var read = MillisecondsOf(page => PageReader.Read(page.Bytes).Text.Length);
        var readings = pages.ToDictionary(page => page, page => PageReader.Read(page.Bytes));
        return
        [
            new("decode", decode),
            new("read, kind, importance", read - decode),
            new("reach", MillisecondsOf(page => ReachJudge.Judge(readings[page]).Reasons.Count)),
            new("compare", MillisecondsOf(page => RepostComparer.Compare(page.Original, readings[page]).Differences.Count)),
        ];
    }

    public MemoryUse Memory()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < MemoryRounds; round++)
        {
            foreach (var page in pages)
            {
                _ = Judge(page);
            }
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new(allocated / MemoryRounds / pages.Count, before, GC.GetTotalMemory(forceFullCollection: true), MemoryRounds);
    }

    private static RepostComparison Judge(SpeedPage page)
    {
        var reading = PageReader.Read(page.Bytes);
        _ = ReachJudge.Judge(reading);
        return RepostComparer.Compare(page.Original, reading);
    }

    private double MillisecondsOf(Func<SpeedPage, int> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < StageRounds; round++)
        {
            foreach (var page in pages)
            {
                _ = work(page);
            }
        }

        return (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / StageRounds / pages.Count;
    }
}

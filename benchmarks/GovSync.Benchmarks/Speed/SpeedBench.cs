using System.Text.Json;
using GovSync.Benchmarks.Peers;

namespace GovSync.Benchmarks.Speed;

/// <summary>How many real pages one thread judges in a second, beside what others need to read the same pages in the same run.</summary>
internal static class SpeedBench
{
    private const double PagesPerSecondGoal = 300;
    private const double TimesLinkedomGoal = 8;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync(bool isJson, CancellationToken cancellationToken)
    {
        if (SharedFolder.Find() is not { } data)
        {
            await Console.Error.WriteLineAsync("There is no folder shared/data beside the repository, and GOVSYNC_SHARED is not set: nothing to measure.");
            return 2;
        }

        var report = await MeasureAsync(SpeedPage.In(data), cancellationToken);
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonOutput.Options));
        }
        else
        {
            Print(report);
        }

        return 0;
    }

    private static async Task<SpeedReport> MeasureAsync(IReadOnlyList<SpeedPage> pages, CancellationToken cancellationToken)
    {
        var own = new JudgeSpeed(pages);
        var (read, judged) = (own.Read(WarmUp, Duration), own.Judge(WarmUp, Duration));
        var rows = new List<SpeedRow> { Row("GovSync, reading", read, read.Found), Row("GovSync, to the verdict", judged, null) };
        var (stages, memory) = (own.Stages(), own.Memory());
        var notInstalled = new List<string>();
        foreach (var peer in (PeerProgram[])[PeerProgram.Linkedom, PeerProgram.Jsdom, PeerProgram.Python])
        {
            if (await peer.MeasureAsync([.. pages.Select(page => page.File)], WarmUp, Duration, cancellationToken) is { } measured)
            {
                rows.Add(Row(peer.Name, measured, measured.Found));
            }
            else
            {
                notInstalled.Add(peer.Name);
            }
        }

        return new(
            pages.Count, pages.Sum(page => (long)page.Bytes.Length), rows, notInstalled, stages, memory,
            GoalsOf(read, judged, rows.Find(row => row.Name == PeerProgram.Linkedom.Name)));
    }

    private static IReadOnlyList<SpeedGoal> GoalsOf(Throughput read, Throughput judged, SpeedRow? linkedom)
    {
        var own = new SpeedGoal("pages a second, bytes to verdict", PagesPerSecondGoal, judged.PerSecond);
        return linkedom is null ? [own] :
        [
            own,
            new("times readability on linkedom, reading", TimesLinkedomGoal, read.PerCpuSecond / linkedom.PagesPerCpuSecond),
            new("times readability on linkedom, bytes to verdict", TimesLinkedomGoal, judged.PerCpuSecond / linkedom.PagesPerCpuSecond),
        ];
    }

    private static SpeedRow Row(string name, Throughput measured, double? characters) =>
        new(name, measured.PerSecond, measured.PerCpuSecond, characters, measured.Failed);

    private static void Print(SpeedReport report)
    {
        Console.WriteLine($"{report.Pages} pages, {report.Bytes / 1024} KiB; whole rounds on one thread; a CPU second counts all threads of the process");
        Console.WriteLine($"{"",-26}{"pages/s",10}{"pages/CPU s",13}{"characters",12}{"failed",8}");
        foreach (var row in report.Rows)
        {
            Console.WriteLine($"{row.Name,-26}{row.PagesPerSecond,10:F1}{row.PagesPerCpuSecond,13:F1}{row.Characters,12:F0}{row.Failed,8}");
        }

        foreach (var peer in report.NotInstalled)
        {
            Console.WriteLine($"{peer,-26}  left out: not installed");
        }

        Console.WriteLine();
        foreach (var stage in report.Stages)
        {
            Console.WriteLine($"{stage.Name,-26}{stage.Milliseconds,10:F2} ms of processor time a page");
        }

        var memory = report.Memory;
        Console.WriteLine($"{"allocated",-26}{memory.AllocatedBytesPerPage / 1024,10} KiB a page");
        Console.WriteLine($"{"live heap",-26}{memory.LiveBytesBefore / 1024,10} KiB before, {memory.LiveBytesAfter / 1024} KiB after {memory.Rounds} rounds");
        Console.WriteLine();
        foreach (var goal in report.Goals)
        {
            Console.WriteLine($"{(goal.IsMet ? "met" : "MISSED"),-8}{goal.Name}: {goal.Measured:F1}, goal {goal.AtLeast:F0}");
        }
    }
}

using GovSync.Core.Releases;

namespace GovSync.Benchmarks.Fuzz;

/// <summary>A page before it is broken, and how it reads.</summary>
internal sealed record FuzzedPage(string File, byte[] Bytes)
{
    public PageReading Reading { get; } = PageReader.Read(Bytes);
}

/// <summary>Tries broken pages one after the other and keeps what went wrong, and what cost most.</summary>
internal sealed class Fuzzer(TimeSpan allowed)
{
    private readonly List<FuzzFault> faults = [];
    private readonly Dictionary<string, CostliestPage> costliest = new(StringComparer.Ordinal);

    public IReadOnlyList<FuzzFault> Faults => faults;

    public IReadOnlyList<CostliestPage> Costliest => [.. costliest.Values];

    /// <param name="mutation">Null = the page as it is.</param>
    public void Try(FuzzedPage page, PageMutation? mutation, int seed)
    {
        var name = mutation?.Name ?? "unchanged";
        var bytes = mutation?.Make(page.Bytes, new Random(seed)) ?? page.Bytes;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        try
        {
            _ = FuzzedWork.Do(bytes, page.Reading);
        }
#pragma warning disable CA1031 // Whatever it is that a page can make the program throw: that is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            faults.Add(new(page.File, name, seed, fault.ToString()));
        }

        var used = Environment.CpuUsage.TotalTime - cpu;
        if (used > allowed)
        {
            faults.Add(new(page.File, name, seed, $"hangs: {used.TotalSeconds:F1} s of processor time"));
        }

        var cost = new CostliestPage(
            page.File, name, seed, bytes.Length, used.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - allocated);
        costliest[name] = costliest.TryGetValue(name, out var most) && most.CpuMilliseconds >= cost.CpuMilliseconds ? most : cost;
    }
}

using System.Text.Json;

namespace GovSync.Benchmarks.Fuzz;

/// <summary>Breaks real pages in every way, and grows hostile ones: nothing may throw, hang or keep memory.</summary>
internal static class FuzzBench
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(FuzzOptions options)
    {
        if (SharedFolder.Find() is not { } data)
        {
            await Console.Error.WriteLineAsync("There is no folder shared/data beside the repository, and GOVSYNC_SHARED is not set: nothing to break.");
            return 2;
        }

        var report = Run(data, options);
        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonOutput.Options));
        }
        else
        {
            Print(report);
        }

        return report.IsSound ? 0 : 1;
    }

    private static FuzzReport Run(string data, FuzzOptions options)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(data, "pages"), "*.html", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(data, "feeds", "gb2312"), "*.xml"))
            .Order(StringComparer.Ordinal)
            .Select(path => new FuzzedPage(Path.GetFileName(path), File.ReadAllBytes(path))).ToList();
        var fuzzer = new Fuzzer(Allowed);
        foreach (var page in pages)
        {
            fuzzer.Try(page, mutation: null, options.Seed);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < options.Pages; i++)
        {
            fuzzer.Try(pages[i % pages.Count], PageMutations.All[i / pages.Count % PageMutations.All.Count], options.Seed + i);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        return new(options.Pages, options.Seed, Allowed.TotalSeconds, fuzzer.Faults, fuzzer.Costliest, before, after, GrowthMeasure.OfAll());
    }

    private static void Print(FuzzReport report)
    {
        Console.WriteLine($"{report.Pages} mutated pages, seed {report.Seed}; {report.SecondsAllowed:F0} s of processor time allowed a page");
        Console.WriteLine($"faults: {report.Faults.Count}");
        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"  {fault.File}, {fault.Mutation}, seed {fault.Seed}: {fault.Fault}");
        }

        Console.WriteLine($"live heap: {report.LiveBytesBefore / 1024} KiB before, {report.LiveBytesAfter / 1024} KiB after");
        Console.WriteLine("costliest page of each mutation:");
        foreach (var page in report.Costliest)
        {
            Console.WriteLine(
                $"  {page.Mutation,-22}{page.CpuMilliseconds,9:F0} ms{page.AllocatedBytes / 1024,9} KiB of {page.Bytes / 1024,5} KiB  {page.File}, seed {page.Seed}");
        }

        Console.WriteLine($"growth of the work with hostile pages ({report.Growths.Count} measured; the steepest, 1 = with the size, 2 = with its square):");
        foreach (var growth in report.Growths.OrderByDescending(growth => growth.IsSteep).ThenByDescending(growth => growth.Exponent).Take(20))
        {
            Console.WriteLine($"  {(growth.IsSteep ? "STEEP" : "ok"),-6}{growth.Shape,-22}{growth.Work,-9}{growth.CpuMilliseconds,9:F0} ms  {growth.Exponent:F1}");
        }

        Console.WriteLine(report.IsSound ? "sound" : "NOT SOUND");
    }
}

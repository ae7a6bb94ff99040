using System.Text.Json;
using GovSync.Benchmarks.Peers;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Benchmarks.Feeds;

/// <summary>How many feeds a CPU second are read from bytes to entries, beside npm's rss-parser on the same files in the same run.</summary>
internal static class FeedsBench
{
    private const double TimesGoal = 3;

    // For both: the runtime compiles anew in the background what turned out to run often, for seconds, and that is no reading.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(bool isJson, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("govsync-feeds-").FullName;
        try
        {
            var sets = new List<FeedSet>();
            foreach (var (name, files) in Sets(folder))
            {
                sets.Add(await MeasureAsync(name, files, cancellationToken));
            }

            var report = new FeedsReport(PeerProgram.RssParser.Name, TimesGoal, sets);
            Print(report, isJson);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The generated corpus, and real feeds where there are any beside the repository.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string> Files)> Sets(string folder)
    {
        foreach (var feed in FeedCorpus.Generate())
        {
            File.WriteAllBytes(Path.Combine(folder, feed.Name), feed.Bytes);
        }

        yield return ("generated", Directory.GetFiles(folder));
        if (SharedFolder.Find() is not { } data)
        {
            yield break;
        }

        foreach (var name in (string[])["gb2312", "gofeed"])
        {
            yield return (name, Directory.GetFiles(Path.Combine(data, "feeds", name), "*.xml", SearchOption.AllDirectories));
        }
    }

    private static async Task<FeedSet> MeasureAsync(string name, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var bytes = paths.Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var files = paths.Order(StringComparer.Ordinal).Zip(bytes, (path, content) => new MeasuredFile(path, PageDecoder.Decode(content).Charset)).ToList();
        var own = OwnThread.Measure(
            bytes.Count, WarmUp, Duration, i => ChannelReader.Read(bytes[i], contentType: null, url: null).Entries.Count);
        var peer = await PeerProgram.RssParser.MeasureAsync(files, WarmUp, Duration, cancellationToken)
            ?? throw new InvalidOperationException("found no node, expected Node.js 20 or later");
        return new(name, files.Count, bytes.Sum(content => (long)content.Length), own, peer);
    }

    private static void Print(FeedsReport report, bool isJson)
    {
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonOutput.Options));
            return;
        }

        Console.WriteLine($"feeds a CPU second, one thread, from bytes to entries; beside {report.PeerName}");
        Console.WriteLine($"{"",-12}{"feeds",7}{"KiB",7}{"GovSync",10}{"peer",10}{"times",8}{"items",8}{"peer's",8}{"peer failed",13}");
        foreach (var set in report.Sets)
        {
            Console.WriteLine(
                $"{set.Name,-12}{set.Feeds,7}{set.Bytes / 1024,7}{set.Own.PerCpuSecond,10:F0}{set.Peer.PerCpuSecond,10:F0}{set.Times,8:F1}"
                + $"{set.Own.Found,8:F0}{set.Peer.Found,8:F0}{set.Peer.Failed,13}");
        }

        Console.WriteLine($"{(report.IsMet ? "met" : "MISSED")}: goal {report.TimesGoal:F0} times on each set");
    }
}

using System.Globalization;
using GovSync.Benchmarks.Machine;

namespace GovSync.Benchmarks.Pipeline;

/// <summary>The command line of <c>bench pipeline</c>.</summary>
internal sealed record PipelineOptions
{
    /// <summary>Sites of the fan-out.</summary>
    public int Sites { get; init; } = 14_000;

    /// <summary>Sites of the release whose storage operations are counted: 32 groups.</summary>
    public int CountedSites { get; init; } = 32 * SampleRegistry.SitesPerGroup;

    /// <summary>Sites of the releases that are counted together: 16 groups, which share their looks.</summary>
    public int CountedTogether { get; init; } = 16 * SampleRegistry.SitesPerGroup;

    /// <summary>On so many days three releases are published that are counted together.</summary>
    public int CountedDays { get; init; } = 2;

    /// <summary>Sites of the two rounds of looks whose memory is compared.</summary>
    public IReadOnlyList<int> LookedAtSites { get; init; } = [200, 2_000];

    /// <summary>Name of the only part that is measured: fan-out, sweep, operations or looks; null = all.</summary>
    public string? Part { get; init; }

    /// <summary>Releases fanned out; the median counts.</summary>
    public int Runs { get; init; } = 5;

    public bool IsJson { get; init; }

    public string AppFolder { get; init; } = RepositoryFolder.PathOf(".data", "app");

    public bool Measures(string part) => Part is null || Part == part;

    /// <exception cref="FormatException">Names the option.</exception>
    public static PipelineOptions Parse(IEnumerable<string> args)
    {
        var options = new PipelineOptions();
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            options = option switch
            {
                "--json" => options with { IsJson = true },
                "--sites" => options with { Sites = Number(option, left) },
                "--counted-sites" => options with { CountedSites = Number(option, left) },
                "--days" => options with { CountedDays = Number(option, left) },
                "--part" => options with { Part = left.TryDequeue(out var part) ? part : throw new FormatException($"{option}: expected a name") },
                "--runs" => options with { Runs = Number(option, left) },
                _ => throw new FormatException($"{option}: not known, expected --sites N, --counted-sites N, --days N, --runs N, --part NAME, --json"),
            };
        }

        return options;
    }

    private static int Number(string option, Queue<string> left) =>
        left.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{option}: expected a number from 1");
}

using System.Globalization;

namespace GovSync.Benchmarks.Looks;

/// <summary>The command line of <c>bench looks</c>.</summary>
internal sealed record LookOptions
{
    /// <summary>Sites of one group; 14,000 in 256 groups are 55 each.</summary>
    public int Sites { get; init; } = 55;

    public int ReleasesADay { get; init; } = 3;

    /// <summary>The same seed gives the same world.</summary>
    public int Seed { get; init; } = 20260301;

    public bool IsJson { get; init; }

    /// <exception cref="FormatException">Names the option.</exception>
    public static LookOptions Parse(IEnumerable<string> args)
    {
        var options = new LookOptions();
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            options = option switch
            {
                "--json" => options with { IsJson = true },
                "--sites" => options with { Sites = Number(option, left) },
                "--releases" => options with { ReleasesADay = Number(option, left) },
                "--seed" => options with { Seed = Number(option, left) },
                _ => throw new FormatException($"{option}: not known, expected --sites N, --releases N (a day), --seed N, --json"),
            };
        }

        return options;
    }

    private static int Number(string option, Queue<string> left) =>
        left.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{option}: expected a number from 1");
}

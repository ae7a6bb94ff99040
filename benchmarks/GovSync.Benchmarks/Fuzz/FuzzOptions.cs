using System.Globalization;

namespace GovSync.Benchmarks.Fuzz;

/// <summary>The command line of <c>bench fuzz</c>.</summary>
internal sealed record FuzzOptions
{
    /// <summary>Mutated pages.</summary>
    public int Pages { get; init; } = 10_000;

    public int Seed { get; init; } = 1;

    public bool IsJson { get; init; }

    /// <exception cref="FormatException">Names the option.</exception>
    public static FuzzOptions Parse(IEnumerable<string> args)
    {
        var options = new FuzzOptions();
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            options = option switch
            {
                "--json" => options with { IsJson = true },
                "--pages" => options with { Pages = Number(option, left) },
                "--seed" => options with { Seed = Number(option, left) },
                _ => throw new FormatException($"{option}: not known, expected --pages N, --seed N, --json"),
            };
        }

        return options;
    }

    private static int Number(string option, Queue<string> left) =>
        left.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{option}: expected a number from 1");
}

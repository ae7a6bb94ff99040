using System.Globalization;

namespace GovSync.Benchmarks.Watch;

/// <summary>The command line of <c>bench watch</c>.</summary>
internal sealed record WatchOptions
{
    public int Portals { get; init; } = 50;

    public int Days { get; init; } = 7;

    public int Seed { get; init; } = 1;

    public bool IsJson { get; init; }

    /// <exception cref="FormatException">Names the option.</exception>
    public static WatchOptions Parse(IEnumerable<string> args)
    {
        var options = new WatchOptions();
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            options = option switch
            {
                "--json" => options with { IsJson = true },
                "--portals" => options with { Portals = Number(option, left) },
                "--days" => options with { Days = Number(option, left) },
                "--seed" => options with { Seed = Number(option, left) },
                _ => throw new FormatException($"{option}: not known, expected --portals N, --days N, --seed N, --json"),
            };
        }

        return options;
    }

    private static int Number(string option, Queue<string> left) =>
        left.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{option}: expected a number from 1");
}

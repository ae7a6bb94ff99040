using System.Globalization;
using GovSync.Benchmarks.Machine;

namespace GovSync.Benchmarks.Start;

/// <summary>The command line of <c>bench start</c>.</summary>
internal sealed record StartOptions
{
    /// <summary>Starts; the median counts.</summary>
    public int Runs { get; init; } = 7;

    public bool IsJson { get; init; }

    /// <summary>The app as it is deployed: self-contained and compiled ahead.</summary>
    public string AppFolder { get; init; } = RepositoryFolder.PathOf(".data", "package");

    /// <exception cref="FormatException">Names the option.</exception>
    public static StartOptions Parse(IEnumerable<string> args)
    {
        var options = new StartOptions();
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            options = option switch
            {
                "--json" => options with { IsJson = true },
                "--app" when left.TryDequeue(out var folder) => options with { AppFolder = Path.GetFullPath(folder) },
                "--runs" when left.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var runs)
                    && runs > 0 => options with { Runs = runs },
                _ => throw new FormatException($"{option}: found no such option or value, expected --runs N (from 1), --app FOLDER, --json"),
            };
        }

        return options;
    }
}

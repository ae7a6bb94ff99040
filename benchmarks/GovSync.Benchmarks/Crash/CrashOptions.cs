using System.Globalization;
using GovSync.Benchmarks.Machine;

namespace GovSync.Benchmarks.Crash;

/// <summary>The command line of <c>bench crash</c>.</summary>
internal sealed record CrashOptions
{
    public int Sites { get; init; } = 300;

    /// <summary>Every so many-th request is one at which the app is ended.</summary>
    public int Sample { get; init; } = 1;

    /// <summary>The first request at which the app is ended.</summary>
    public int First { get; init; } = 1;

    /// <summary>Name of the only round; null = all.</summary>
    public string? Round { get; init; }

    /// <summary>How long a message that was taken is out of sight. One whose app was ended is shown again at once; a lease too short for a busy
    /// machine only has it worked off twice.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    public bool IsJson { get; init; }

    /// <summary>Tells each run as it ends.</summary>
    public bool IsVerbose { get; init; }

    public string AppFolder { get; init; } = RepositoryFolder.PathOf(".data", "app");

    /// <exception cref="FormatException">Names the option.</exception>
    public static CrashOptions Parse(IEnumerable<string> args)
    {
        var options = new CrashOptions();
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            options = option switch
            {
                "--json" => options with { IsJson = true },
                "--verbose" => options with { IsVerbose = true },
                "--sites" => options with { Sites = Number(option, left) },
                "--sample" => options with { Sample = Number(option, left) },
                "--first" => options with { First = Number(option, left) },
                "--app" => options with { AppFolder = Path.GetFullPath(Text(option, left)) },
                "--round" => options with { Round = Text(option, left) },
                "--lease" => options with { Lease = TimeSpan.Parse(Text(option, left), CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"{option}: not known, expected --sites N, --sample N, --first N, --app DIR, --round NAME, --lease hh:mm:ss, --json, --verbose"),
            };
        }

        return options;
    }

    private static string Text(string option, Queue<string> left) =>
        left.TryDequeue(out var value) ? value : throw new FormatException($"{option}: expected a value");

    private static int Number(string option, Queue<string> left) =>
        int.TryParse(Text(option, left), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{option}: expected a number from 1");
}

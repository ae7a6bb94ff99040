using System.Globalization;

namespace DemoGovernment.Web;

/// <summary>How the program was asked to run.</summary>
internal sealed record DemoOptions
{
    public const string Usage = """
        DemoGovernment [--ports 0|START] [--once] [--content DIR] [--faults] [--scenario FILE]
          --ports     first port on 127.0.0.1 (control, then the sites); 0 = any free ports
          --once      the scenario runs at its own date, its clock moved by the caller (GOVSYNC_CLOCK_FILE)
          --content   the State portal also publishes the *.html files of this folder
          --faults    adds a portal whose channels fail, each in its own way
          --scenario  another scenario file
        """;

    /// <summary>0 = any free ports.</summary>
    public int FirstPort { get; init; }

    /// <summary>True = stepped: the scenario's own date, and scripted calls only on <c>/tick</c>.</summary>
    public bool IsStepped { get; init; }

    public string? ContentFolder { get; init; }

    public bool HasFaults { get; init; }

    public string? ScenarioFile { get; init; }

    /// <summary>File with business time; null = real time.</summary>
    public string? ClockFile { get; init; }

    /// <exception cref="ArgumentException">The message says what was found and what was expected.</exception>
    public static DemoOptions Parse(IReadOnlyList<string> arguments, string? clockFile)
    {
        var options = new DemoOptions { ClockFile = string.IsNullOrWhiteSpace(clockFile) ? null : clockFile };
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            options = name switch
            {
                "--once" => options with { IsStepped = true },
                "--faults" => options with { HasFaults = true },
                "--ports" => options with { FirstPort = Port(Value(arguments, ref index)) },
                "--content" => options with { ContentFolder = Folder(Value(arguments, ref index)) },
                "--scenario" => options with { ScenarioFile = Value(arguments, ref index) },
                _ => throw new ArgumentException($"{name}: not known"),
            };
        }

        return options;
    }

    private static string Value(IReadOnlyList<string> arguments, ref int index) =>
        ++index < arguments.Count
            ? arguments[index]
            : throw new ArgumentException($"{arguments[index - 1]}: its value is missing");

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_000
            ? port
            : throw new ArgumentException($"--ports is {text}, expected 0 to 65000");

    private static string Folder(string path) =>
        Directory.Exists(path) ? path : throw new ArgumentException($"--content: there is no folder {path}");
}

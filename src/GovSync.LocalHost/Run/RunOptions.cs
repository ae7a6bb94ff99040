namespace GovSync.LocalHost.Run;

/// <summary>The command line.</summary>
internal sealed record RunOptions
{
    public required string App { get; init; }

    /// <summary>0 = a free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Null = .data, or a fresh folder where time is not real or the demo plays, whose story begins anew each time.</summary>
    public string? Data { get; init; }

    /// <summary>Null = the storage that AzureWebJobsStorage names.</summary>
    public string? Azurite { get; init; }

    /// <summary>First of three ports; 0 = free ones.</summary>
    public int AzuritePort { get; init; }

    /// <summary>DemoGovernment.dll; null = no demo.</summary>
    public string? Demo { get; init; }

    /// <summary>First port of the demo's sites; 0 = free ones.</summary>
    public int DemoPort { get; init; }

    /// <summary>Content of the demo; null = its own.</summary>
    public string? Content { get; init; }

    /// <summary>The demo also has a portal whose channels fail.</summary>
    public bool Faults { get; init; }

    /// <summary>Business seconds a real second.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Runs the demo's scenario by stepped time, compares and ends.</summary>
    public bool Once { get; init; }

    public bool Json { get; init; }

    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Mean time after which the app is killed, again and again; null = never.</summary>
    public TimeSpan? Chaos { get; init; }

    /// <summary>Leaves the app to Azure Functions Core Tools.</summary>
    public bool Func { get; init; }

    /// <summary>Null = a random one, printed.</summary>
    public string? AdminKey { get; init; }

    public bool IsTimeReal => !Once && Speed == 1;
}

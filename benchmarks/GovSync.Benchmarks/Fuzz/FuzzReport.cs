namespace GovSync.Benchmarks.Fuzz;

/// <summary>A mutated page on which something went wrong; made again by its seed.</summary>
internal sealed record FuzzFault(string File, string Mutation, int Seed, string Fault);

/// <summary>The page that needed most, of its mutation.</summary>
/// <param name="CpuMilliseconds">Of processor time for everything done with the page.</param>
internal sealed record CostliestPage(string File, string Mutation, int Seed, int Bytes, double CpuMilliseconds, long AllocatedBytes);

/// <summary>How the work grows with a hostile page.</summary>
/// <param name="Exponent">1 = with its size, 2 = with the square of it.</param>
internal sealed record Growth(string Shape, string Work, double CpuMilliseconds, double Exponent)
{
    /// <summary>Growth is steep, and the work is enough to matter.</summary>
    public bool IsSteep => Exponent > 1.5 && CpuMilliseconds > 200;
}

/// <summary>All that <c>bench fuzz</c> found.</summary>
/// <param name="SecondsAllowed">Of processor time a page; more is a fault ("hangs").</param>
internal sealed record FuzzReport(
    int Pages,
    int Seed,
    double SecondsAllowed,
    IReadOnlyList<FuzzFault> Faults,
    IReadOnlyList<CostliestPage> Costliest,
    long LiveBytesBefore,
    long LiveBytesAfter,
    IReadOnlyList<Growth> Growths)
{
    /// <summary>Live heap may differ by caches that fill once.</summary>
    private const long LiveBytesTolerated = 8 * 1024 * 1024;

    public bool IsSound => Faults.Count == 0 && LiveBytesAfter - LiveBytesBefore < LiveBytesTolerated && !Growths.Any(growth => growth.IsSteep);
}

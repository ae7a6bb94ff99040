namespace GovSync.Benchmarks.Speed;

/// <summary>One line of the table of <c>bench judge --speed</c>.</summary>
/// <param name="Characters">Of text found on all pages, without white space; null where that is not what was measured.</param>
internal sealed record SpeedRow(string Name, double PagesPerSecond, double PagesPerCpuSecond, double? Characters, int Failed);

/// <summary>What was to be reached.</summary>
internal sealed record SpeedGoal(string Name, double AtLeast, double Measured)
{
    public bool IsMet => Measured >= AtLeast;
}

/// <summary>All that <c>bench judge --speed</c> measured.</summary>
/// <param name="NotInstalled">Peers that are left out, as they are not installed here.</param>
internal sealed record SpeedReport(
    int Pages,
    long Bytes,
    IReadOnlyList<SpeedRow> Rows,
    IReadOnlyList<string> NotInstalled,
    IReadOnlyList<Stage> Stages,
    MemoryUse Memory,
    IReadOnlyList<SpeedGoal> Goals);

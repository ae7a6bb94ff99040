namespace GovSync.Benchmarks.Peers;

/// <summary>Files worked through by one thread of one program.</summary>
/// <param name="CpuSeconds">Processor time of the whole process; on a busy machine the fairer figure.</param>
/// <param name="Found">What was found in one round: characters of text, items of feeds.</param>
/// <param name="Failed">Files on which it threw.</param>
internal sealed record Throughput(long Files, double Seconds, double CpuSeconds, double Found, int Failed)
{
    public double PerSecond => Files / Seconds;

    public double PerCpuSecond => Files / CpuSeconds;
}

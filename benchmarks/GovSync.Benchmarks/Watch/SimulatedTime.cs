namespace GovSync.Benchmarks.Watch;

/// <summary>Business time, which is the network's time too as long as a simulation runs.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}

namespace GovSync.Benchmarks.Watch;

/// <summary>What a portal does instead of answering.</summary>
internal enum TroubleKind
{
    Down,
    ServerError,
    AskedToWait,
    Refused,
    Challenge,
}

/// <summary>When it does so.</summary>
internal sealed record PortalTrouble(TroubleKind Kind, DateTimeOffset From, DateTimeOffset To)
{
    public bool IsAt(DateTimeOffset instant) => instant >= From && instant < To;
}

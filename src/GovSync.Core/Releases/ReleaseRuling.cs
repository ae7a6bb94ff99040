namespace GovSync.Core.Releases;

/// <summary>Who decided a release's importance or reach instead of the computation, when and why.</summary>
public sealed record ReleaseRuling(string By, string Reason, DateTimeOffset At);

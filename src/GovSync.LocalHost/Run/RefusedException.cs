namespace GovSync.LocalHost.Run;

/// <summary>What was asked for must not or cannot be run; the message says why and what would do.</summary>
internal sealed class RefusedException(string message) : Exception(message);

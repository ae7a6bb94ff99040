namespace GovSync.LocalHost.Machine;

/// <summary>A port that was asked for is in use.</summary>
public sealed class PortTakenException(int port, string purpose)
    : Exception(
        $"Port {port} for {purpose} is taken by another program: stop that, or choose another port (0 = a free one).");

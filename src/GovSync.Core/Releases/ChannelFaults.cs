namespace GovSync.Core.Releases;

/// <summary>Readings that hold nothing but the reason why.</summary>
internal static class ChannelFaults
{
    public static ChannelReading Without(ChannelFault fault, string detail, string format = "", string? title = null) =>
        new(format, title, [], fault) { FaultDetail = detail };
}

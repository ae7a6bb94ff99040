using DemoGovernment.Scripting;

namespace DemoGovernment.Web;

/// <summary>
/// Holds back what the State portal publishes until each of its channels has been read once: what stands there at the first reading
/// is a channel's baseline and owes nothing.
/// </summary>
internal sealed class PublicationGate(Timeline timeline, DemoClock clock, TimeProvider time, IReadOnlyList<string> channelPaths)
{
    /// <summary>Real time after the first reading of any channel, should another never be read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly HashSet<string> unread = [.. channelPaths];
    private DateTimeOffset? firstReadAt;

    /// <summary>Business instant at which all channels had been read; null = not yet.</summary>
    public DateTimeOffset? PassedAt { get; private set; }

    /// <summary>A channel's answer has been sent in full.</summary>
    public void Read(string path)
    {
        lock (gate)
        {
            if (unread.Remove(path))
            {
                firstReadAt ??= time.GetUtcNow();
            }
        }

        Check();
    }

    /// <summary>Opens the timeline if it is time to.</summary>
    public void Check()
    {
        lock (gate)
        {
            if (PassedAt is null && (unread.Count == 0 || time.GetUtcNow() - firstReadAt > Patience))
            {
                PassedAt = clock.Now;
            }
        }

        if (PassedAt is { } passed)
        {
            timeline.Open(passed);
        }
    }
}

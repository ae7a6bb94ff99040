namespace DemoGovernment.Scripting;

/// <summary>
/// Turns the scenario's offsets into instants. What lies before the start is fixed by it; what is scripted counts from the first
/// publication, which a run in real time moves to the moment at which the portal has been read once.
/// </summary>
internal sealed class Timeline(DateTimeOffset start, TimeSpan firstPublication)
{
    private readonly Lock gate = new();
    private DateTimeOffset? firstPublishedAt;

    public DateTimeOffset Start => start;

    public bool IsOpen
    {
        get
        {
            lock (gate)
            {
                return firstPublishedAt is not null;
            }
        }
    }

    /// <summary>Sets the instant of the first publication, cut to the minute as pages print it; a second call changes nothing.</summary>
    public void Open(DateTimeOffset at)
    {
        lock (gate)
        {
            firstPublishedAt ??= at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        }
    }

    /// <summary>Null while the first publication is still to come.</summary>
    public DateTimeOffset? At(TimeSpan offset)
    {
        lock (gate)
        {
            return offset < TimeSpan.Zero ? start + offset : firstPublishedAt + (offset - firstPublication);
        }
    }
}

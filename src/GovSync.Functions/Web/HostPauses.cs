using System.Collections.Concurrent;

namespace GovSync.Functions.Web;

/// <summary>The hosts that asked to be left alone, and until when. Kept by this instance only: another one is told by the host itself.</summary>
internal sealed class HostPauses(TimeSpan longest, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new(StringComparer.OrdinalIgnoreCase);

    public void Begin(string authority, TimeSpan wait) => until[authority] = time.GetUtcNow() + (wait < longest ? wait : longest);

    /// <summary>Null = the host may be asked.</summary>
    public TimeSpan? Left(string authority)
    {
        if (!until.TryGetValue(authority, out var end))
        {
            return null;
        }

        var left = end - time.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            return left;
        }

        until.TryRemove(authority, out _);
        return null;
    }
}

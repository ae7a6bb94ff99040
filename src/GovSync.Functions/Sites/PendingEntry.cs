using GovSync.Core.Releases;
using GovSync.Functions.Releases;

namespace GovSync.Functions.Sites;

/// <summary>An entry whose page could not be read yet: kept here, as the list may no longer show it when it can.</summary>
/// <param name="Tries">How often its page was asked for.</param>
/// <param name="NotBefore">When it is asked for again.</param>
public sealed record PendingEntry(ChannelEntry Entry, int Tries, DateTimeOffset NotBefore)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public string Hash() => EntryReader.HashOf(Entry);

    /// <summary>After one more failure: at the next scan the first time, then after ever longer.</summary>
    public static PendingEntry After(PendingEntry? before, UnreadEntry unread, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(unread);
        if (!unread.WasAsked)
        {
            return new(unread.Entry, before?.Tries ?? 0, now);
        }

        var tries = (before?.Tries ?? 0) + 1;
        var wait = tries == 1 ? TimeSpan.Zero : FirstWait * Math.Pow(2, Math.Min(tries - 2, 10));
        return new(unread.Entry, tries, now + (wait < LongestWait ? wait : LongestWait));
    }
}

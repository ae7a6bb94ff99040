using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;

namespace GovSync.Functions.Sites;

/// <summary>
/// The pages of one list in one scan: which comes next, and what they show together. A page is read because the one before ends with
/// something never seen, or, every few hours and at the baseline, because something listed late may stand there.
/// </summary>
internal sealed class ListWalk
{
    private readonly ChannelState state;
    private readonly ChannelAnswer first;
    private readonly DateTimeOffset lastSuccessAt;
    private readonly HashSet<string> known;
    private readonly HashSet<string> visited;
    private readonly List<ChannelEntry> entries;
    private string? readOnAt;

    public ListWalk(ChannelState state, ChannelAnswer first, DateTimeOffset now)
    {
        (this.state, this.first, lastSuccessAt) = (state, first, state.LastSuccessAt ?? now);
        known = state.SeenEntries.Concat(state.Pending.Select(pending => pending.Hash())).ToHashSet(StringComparer.Ordinal);
        visited = new(StringComparer.Ordinal) { state.Channel.Url };
        entries = [.. first.Reading!.Entries];
        IsBehind = EndsUnseen(first.Reading);
        if (MayBeBehind && state.ReadOnAt is { } further)
        {
            (IsBehind, Next) = (true, further);
        }
        else
        {
            Next = NextOf(first.Reading);
        }
    }

    /// <summary>The last page read ends with something never seen.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Address of the page to be read next; null = far enough.</summary>
    public string? Next { get; private set; }

    /// <summary>At the baseline there is nothing to reach back to.</summary>
    private bool MayBeBehind => state is { Channel.BaselineAt: not null, LastSuccessAt: not null, FurtherPages: < CatchUp.PagesInAll };

    public void Add(ChannelReading page)
    {
        visited.Add(Next!);

        // A page that is read only for what was listed late holds older entries too: they stood there before the watching began.
        entries.AddRange(IsBehind || state.Channel.BaselineAt is null ? page.Entries : page.Entries.Where(entry => CatchUp.IsYoung(entry, lastSuccessAt)));
        // Behind what is known, what was never seen stood there before the watching began.
        IsBehind = IsBehind && EndsUnseen(page);
        Next = NextOf(page);
        if (visited.Count > CatchUp.PagesAScan || entries.Count(entry => !IsKnown(entry)) >= EntryReader.EntriesPerScan)
        {
            (readOnAt, Next) = (IsBehind ? Next : null, null);
        }
    }

    /// <summary>The answer with all entries read so far, and where the next scan reads on.</summary>
    public ChannelAnswer Whole(ChannelAnswer answer) => answer with
    {
        Reading = first.Reading! with { Entries = entries },
        ReadOnAt = readOnAt,
        HasGap = IsBehind && readOnAt is null && state.ReadOnAt is null,
    };

    private string? NextOf(ChannelReading page) =>
        (IsBehind || (first.IsDeep && CatchUp.EndsYoung(page.Entries, lastSuccessAt))) && page.NextPage is { } next && !visited.Contains(next) ? next : null;

    private bool EndsUnseen(ChannelReading page) => MayBeBehind && CatchUp.MustReadOn(page.Entries, IsKnown, lastSuccessAt);

    private bool IsKnown(ChannelEntry entry) => known.Contains(EntryReader.HashOf(entry));
}

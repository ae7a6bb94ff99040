using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;

namespace GovSync.Functions.Sites;

/// <summary>
/// Asks a channel what it shows: only for what is new since the last time, and on over further pages of its list as long as they end with
/// entries that were never seen.
/// </summary>
public sealed class ChannelPages(PageFetcher fetcher)
{
    public async Task<ChannelAnswer> ReadAsync(ChannelState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var known = state.ValidatorsAt(now);
        var page = await fetcher.FetchAsync(state.Channel.Url, known, cancellationToken);
        if (Failed(page) is { } failed)
        {
            return new() { Fault = failed, WaitFor = page.WaitFor, Requests = 1 };
        }

        if (page.IsUnchanged || (known is not null && BlobStore.NameOf(page.Bytes) == known.BodyHash))
        {
            return new() { IsUnchanged = true, Requests = 1 };
        }

        var reading = ReadingOf(state.Channel, page);
        var first = new ChannelAnswer
        {
            Reading = reading,
            Fault = FaultOf(reading),
            Validators = new(page.Url, page.ETag, page.LastModified, BlobStore.NameOf(page.Bytes)),
            IsDeep = CatchUp.MustReadDeep(state.DeepReadAt, now),
            Requests = 1,
        };
        return await ReadOnAsync(state, first, now, cancellationToken);
    }

    /// <summary>How a page is read as the channel's row says.</summary>
    public static ChannelReading ReadingOf(Channel channel, FetchResult page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ChannelReader.Read(page.Bytes, page.ContentType, page.FinalUrl, ChannelShape.Of(channel));
    }

    /// <summary>Null = the page was read.</summary>
    public static (SourceFault Fault, string Detail)? Failed(FetchResult page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Unreadable is { } reason ? (SourceFaults.Of(reason, page.Status), page.Detail ?? "") : null;
    }

    private async Task<ChannelAnswer> ReadOnAsync(
        ChannelState state, ChannelAnswer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = state.SeenEntries.Concat(state.Pending.Select(pending => pending.Hash())).ToHashSet(StringComparer.Ordinal);
        bool IsKnown(ChannelEntry entry) => known.Contains(EntryReader.HashOf(entry));
        bool IsBehind(ChannelReading page) => MayBeBehind(state) && CatchUp.MustReadOn(page.Entries, IsKnown, state.LastSuccessAt!.Value);
        string? Next(ChannelReading page) =>
            IsBehind(page) || (answer.IsDeep && CatchUp.EndsYoung(page.Entries, now)) ? page.NextPage : null;

        var reading = answer.Reading!;
        var entries = reading.Entries.ToList();
        var isBehind = (MayBeBehind(state) && state.ReadOnAt is not null) || IsBehind(reading);
        var next = MayBeBehind(state) && state.ReadOnAt is not null ? state.ReadOnAt : Next(reading);
        var visited = new HashSet<string>(StringComparer.Ordinal) { state.Channel.Url };
        for (var pages = 0; next is not null; pages++)
        {
            if (pages == CatchUp.PagesAScan || entries.Count(entry => !IsKnown(entry)) >= EntryReader.EntriesPerScan)
            {
                return answer with { Reading = reading with { Entries = entries }, ReadOnAt = isBehind ? next : null };
            }

            var page = visited.Add(next) ? await fetcher.FetchAsync(next, cancellationToken) : null;
            if (page is null)
            {
                break;
            }

            answer = answer with { Requests = answer.Requests + 1, FurtherPages = answer.FurtherPages + 1 };
            if ((Failed(page) ?? FaultOf(ReadingOf(state.Channel, page))) is { } fault)
            {
                return answer with { Reading = reading with { Entries = entries }, Fault = answer.Fault ?? fault, WaitFor = page.WaitFor, ReadOnAt = next };
            }

            var further = ReadingOf(state.Channel, page);
            // A page that is read only for what was listed late holds older entries too: they stood there before the watching began.
            entries.AddRange(isBehind || state.Channel.BaselineAt is null ? further.Entries : further.Entries.Where(entry => CatchUp.IsYoung(entry, now)));
            isBehind = IsBehind(further);
            next = Next(further);
        }

        return answer with { Reading = reading with { Entries = entries }, HasGap = IsGap(state, entries, IsKnown) };
    }

    /// <summary>At the baseline there is nothing to reach back to.</summary>
    private static bool MayBeBehind(ChannelState state) =>
        state is { Channel.BaselineAt: not null, LastSuccessAt: not null, FurtherPages: < CatchUp.PagesInAll };

    private static bool IsGap(ChannelState state, List<ChannelEntry> entries, Func<ChannelEntry, bool> isKnown) =>
        state is { Channel.BaselineAt: not null, LastSuccessAt: { } last, ReadOnAt: null } && CatchUp.MustReadOn(entries, isKnown, last);

    private static (SourceFault Fault, string Detail)? FaultOf(ChannelReading reading) =>
        reading.Fault is { } fault ? (SourceFaults.Of(fault), reading.FaultDetail ?? "") : null;
}

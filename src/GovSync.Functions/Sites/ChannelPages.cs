using GovSync.Core.Releases;
using GovSync.Core.Sites;
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
        var page = await fetcher.FetchAsync(state.Channel.Url, known?.ForRequest(), cancellationToken);
        if (Failed(page) is { } failed)
        {
            return new() { Fault = failed, WaitFor = page.WaitFor, Requests = 1 };
        }

        if (page.IsUnchanged)
        {
            return new() { IsUnchanged = true, Requests = 1 };
        }

        if (known is not null && BlobStore.NameOf(page.Bytes) == known.BodyHash)
        {
            // The same bytes, under what may be another ETag: that one is asked with from now on.
            return new() { IsUnchanged = true, Validators = known with { ETag = page.ETag, LastModified = page.LastModified }, Requests = 1 };
        }

        var reading = ReadingOf(state.Channel, page);
        var first = new ChannelAnswer
        {
            Reading = reading,
            Fault = FaultOf(reading),
            Validators = new(page.Url, page.ETag, page.LastModified, BlobStore.NameOf(page.Bytes)),
            IsDeep = state.MustReadDeepAt(now),
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

    private async Task<ChannelAnswer> ReadOnAsync(ChannelState state, ChannelAnswer first, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = first;
        var walk = new ListWalk(state, first, now);
        while (walk.Next is { } next)
        {
            var page = await fetcher.FetchAsync(next, cancellationToken);
            answer = answer with { Requests = answer.Requests + 1, FurtherPages = answer.FurtherPages + 1 };
            var reading = Failed(page) is null ? ReadingOf(state.Channel, page) : null;
            if ((Failed(page) ?? FaultOf(reading!)) is not { } fault)
            {
                walk.Add(reading!);
                continue;
            }

            // What was only looked for behind the first page need not be there.
            return walk.IsBehind
                ? walk.Whole(answer) with { Fault = answer.Fault ?? fault, WaitFor = page.WaitFor, ReadOnAt = next, HasGap = false }
                : walk.Whole(answer);
        }

        return walk.Whole(answer);
    }

    private static (SourceFault Fault, string Detail)? FaultOf(ChannelReading reading) =>
        reading.Fault is { } fault ? (SourceFaults.Of(fault), reading.FaultDetail ?? "") : null;
}

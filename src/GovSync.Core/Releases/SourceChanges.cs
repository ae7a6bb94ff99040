namespace GovSync.Core.Releases;

/// <summary>
/// What a source did to a release, from the readings of its page: it edited the text, withdrew the page, marked the document as repealed, or
/// put the page back. A single reading never decides.
/// <code>
/// the reading                                           | then
/// not modified, or the same in all that counts          | unchanged; what was pending is dropped
/// other text, or a mark of repeal                       | pending; a version once it reads the same 10 minutes later or more
/// there again after it was withdrawn                    | likewise
/// gone, and no longer listed                            | pending; withdrawn at the 2nd such reading, 10 minutes later or more
/// gone, still listed or the list does not tell          | pending; withdrawn at the 3rd such reading, an hour after the first or more
/// a part of the text, another text, not read, challenge | says nothing; what was pending stays so
/// </code>
/// </summary>
public static class SourceChanges
{
    /// <summary>Two readings that confirm each other lie so far apart at least.</summary>
    public static readonly TimeSpan ConfirmAfter = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _goneAfter = TimeSpan.FromHours(1);

    /// <summary>The release with one more reading taken in; a new <see cref="Release.Version"/> where the reading confirms a change.</summary>
    /// <param name="kept">The page of the present version as it was kept; null = it is lost, and then a page tells nothing.</param>
    public static Release Take(Release release, PageReading? kept, SourceReading reading)
    {
        ArgumentNullException.ThrowIfNull(release);
        return reading switch
        {
            SourceReading.NotModified => Unchanged(release, reading.At, release.Watch?.Validators),
            SourceReading.Page page => kept is null ? Doubtful(release, page.At, "the kept page is not in storage") : TakePage(release, kept, page),
            SourceReading.Gone gone => release.IsWithdrawn ? Unchanged(release, gone.At, null) : TakeGone(release, gone),
            SourceReading.Unread unread => Doubtful(release, unread.At, unread.Why),
            _ => throw new InvalidOperationException($"no rule for {reading}"),
        };
    }

    private static Release TakePage(Release release, PageReading kept, SourceReading.Page page)
    {
        var print = ReleaseText.PrintOf(page.Reading);
        var edit = print == ReleaseText.PrintOf(kept) ? SourceEdit.None : SourceEdit.Between(kept, page.Reading);
        if (edit.Doubt is { } doubt)
        {
            return Doubtful(release, page.At, doubt);
        }

        if ((release.IsWithdrawn ? ReleaseChange.Restored : edit.Change) is not { } change)
        {
            return Unchanged(release, page.At, page.Validators);
        }

        var pending = Seen(release, change, print, page.At);
        if (page.At - pending.FirstAt < ConfirmAfter)
        {
            return Pending(release, pending, page.At);
        }

        var title = page.Reading.Title.Length > 0 ? page.Reading.Title : release.Title;
        var changed = release with
        {
            Title = title,
            DocumentNumber = page.Reading.DocumentNumber ?? release.DocumentNumber,
            OriginalHash = page.OriginalHash,
            IsWithdrawn = false,
            IsRepealed = page.Reading.RepealMark is not null,
        };
        return WithVersion(release, changed, pending, page.At, edit, page.Reading.RepealMark, page.Validators);
    }

    private static Release TakeGone(Release release, SourceReading.Gone gone)
    {
        var pending = Seen(release, ReleaseChange.Withdrawn, "", gone.At);
        var lasts = gone.At - pending.FirstAt;
        var isProved = gone.IsListed ? pending.Readings >= 3 && lasts >= _goneAfter : pending.Readings >= 2 && lasts >= ConfirmAfter;
        var grounds = $"{gone.Status}{(gone.IsListed ? "" : ", no longer listed")}";
        return isProved
            ? WithVersion(release, release with { IsWithdrawn = true }, pending, gone.At, SourceEdit.None, grounds, validators: null)
            : Pending(release, pending, gone.At);
    }

    /// <summary>The pending change with this reading counted; another print begins anew to be confirmed.</summary>
    private static PendingChange Seen(Release release, ReleaseChange change, string print, DateTimeOffset at) =>
        release.Watch?.Pending is { } known && known.Change == change
            ? known with { Print = print, FirstAt = known.Print == print ? known.FirstAt : at, Readings = known.Readings + 1 }
            : new(change, print, at, 1);

    private static Release WithVersion(
        Release before, Release changed, PendingChange seen, DateTimeOffset at, SourceEdit edit, string? grounds, PageValidators? validators)
    {
        var version = new ReleaseVersion
        {
            Number = before.Version + 1,
            Change = seen.Change,
            Title = changed.Title,
            DocumentNumber = changed.DocumentNumber,
            OriginalHash = changed.OriginalHash,
            Print = seen.Print.Length > 0 ? seen.Print : null,
            ShownAt = seen.FirstAt,
            UnchangedAt = before.Watch?.UnchangedAt ?? before.Sightings[0].SeenAt,
            ConfirmedAt = at,
            Differences = edit.Differences,
            Grounds = grounds,
        };
        return changed with
        {
            Version = version.Number,
            Versions = [.. before.History(), version],
            Watch = new SourceWatch { ReadAt = at, UnchangedAt = at, Validators = validators },
        };
    }

    private static Release Pending(Release release, PendingChange pending, DateTimeOffset at) =>
        release with { Watch = (release.Watch ?? new()) with { ReadAt = at, Pending = pending, Doubt = null } };

    private static Release Unchanged(Release release, DateTimeOffset at, PageValidators? validators) =>
        release with { Watch = new SourceWatch { ReadAt = at, UnchangedAt = at, Validators = validators } };

    private static Release Doubtful(Release release, DateTimeOffset at, string why) =>
        release with { Watch = (release.Watch ?? new()) with { ReadAt = at, Doubt = why } };
}

using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Reposts;

/// <summary>What a site is told of a task, by push and by pull alike. Instants are UTC.</summary>
public sealed record TaskNotice
{
    /// <summary>repost.requested, repost.update, repost.withdraw or repost.mark-repealed.</summary>
    public required string Type { get; init; }

    public required TaskAsk Ask { get; init; }

    /// <summary>The release's version that is asked for; 1 = as it was first published.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the source's change was first seen there; null = nothing changed since the publication.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public required string ReleaseId { get; init; }

    public required string SiteCode { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    public required IReadOnlyList<string> IssuingBodies { get; init; }

    public required string OriginalUrl { get; init; }

    /// <summary>The source attribution (来源) to print; null where it is not known.</summary>
    public string? Source { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Of the repost. Null = promptly, as all that a source's change asks, or the hours run from a notification that is not proved yet.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public required Timeliness Timeliness { get; init; }

    /// <summary>False = a person did not confirm in time that it is important.</summary>
    public required bool IsConfirmed { get; init; }

    public required string Profile { get; init; }

    public string? ClaimedUrl { get; init; }

    /// <summary>The same at every attempt to tell a site of one version, so that it can drop repeats.</summary>
    public static string MessageId(RepostTask task) =>
        $"task_{task.ReleaseId}_{task.SiteCode}{(task.Asked is { } asked ? $"_v{asked.Version}" : "")}";

    public static string TypeOf(TaskAsk ask) => ask switch
    {
        TaskAsk.Repost => "repost.requested",
        TaskAsk.Update => "repost.update",
        TaskAsk.Withdraw => "repost.withdraw",
        TaskAsk.MarkRepealed => "repost.mark-repealed",
    };

    public static TaskNotice Of(RepostTask task, Release release, string? source) => new()
    {
        Type = TypeOf(task.Ask),
        Ask = task.Ask,
        Version = task.Asked?.Version ?? 1,
        AskedAt = task.Asked?.AskedAt,
        ReleaseId = release.Id,
        SiteCode = task.SiteCode,
        Title = release.Title,
        DocumentNumber = release.DocumentNumber,
        IssuingBodies = release.IssuingBodies,
        OriginalUrl = release.Url,
        Source = source,
        PublishedAt = task.PublishedAt,
        DueAt = task.Ask == TaskAsk.Repost ? task.DueAt : null,
        Timeliness = task.Verdict,
        IsConfirmed = release.Importance.IsCertain,
        Profile = task.Profile,
        ClaimedUrl = task.ClaimedUrl,
    };
}

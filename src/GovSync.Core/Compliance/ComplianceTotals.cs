using GovSync.Core.Reposts;

namespace GovSync.Core.Compliance;

/// <summary>
/// What some repost tasks come to: of a site and month, a jurisdiction, or all. A person's ruling counts where there is one.
/// Every task is in exactly one of the counts by verdict.
/// </summary>
public sealed record ComplianceTotals
{
    public required int OnTime { get; init; }

    public required int Late { get; init; }

    public required int Missing { get; init; }

    /// <summary>We could not look well enough, or told the site too late: ours, so in no rate.</summary>
    public required int Unverified { get; init; }

    /// <summary>Not due yet and not seen.</summary>
    public required int Open { get; init; }

    public required int Suspended { get; init; }

    public required int Withdrawn { get; init; }

    public required int NotOwed { get; init; }

    public required int Prompt { get; init; }

    public required int NotNotified { get; init; }

    /// <summary>On time, unchanged, and without a finding that the site's profile calls a breach.</summary>
    public required int Compliant { get; init; }

    /// <summary>How many of the verdicts are a person's ruling.</summary>
    public required int Ruled { get; init; }

    /// <summary>How many tasks have each finding; a finding that none has is left out.</summary>
    public required IReadOnlyDictionary<RepostFinding, int> Findings { get; init; }

    /// <summary>Over the tasks that are judged or open; the exempt and the unverified are in neither statistic.</summary>
    public required LagStatistics FromPublication { get; init; }

    /// <summary>The same from the notification, over those tasks alone whose notification is proved.</summary>
    public required LagStatistics FromNotification { get; init; }

    /// <summary>Nothing is held against the site: closed, withdrawn, not owed, owed without hours, or never told.</summary>
    public int Exempt => Suspended + Withdrawn + NotOwed + Prompt + NotNotified;

    /// <summary>Owed with a deadline, whether or not it has passed.</summary>
    public int Due => Judged + Unverified + Open;

    /// <summary>The n of <see cref="OnTimeShare"/>: what was done or left undone, and seen well enough.</summary>
    public int Judged => OnTime + Late + Missing;

    public int All => Due + Exempt;

    /// <summary>0 to 1; null where nothing is judged: no share is not a share of zero.</summary>
    public double? OnTimeShare => Judged > 0 ? OnTime / (double)Judged : null;

    /// <summary>0 to 1 of the judged; null where nothing is judged.</summary>
    public double? CompliantShare => Judged > 0 ? Compliant / (double)Judged : null;

    public static ComplianceTotals Of(IReadOnlyCollection<RepostTask> tasks)
    {
        var verdicts = tasks.CountBy(task => task.Verdict).ToDictionary();
        List<RepostTask> timed = [.. tasks.Where(IsTimed)];
        return new ComplianceTotals
        {
            OnTime = verdicts.GetValueOrDefault(Timeliness.OnTime),
            Late = verdicts.GetValueOrDefault(Timeliness.Late),
            Missing = verdicts.GetValueOrDefault(Timeliness.Missing),
            Unverified = verdicts.GetValueOrDefault(Timeliness.Unverified),
            Open = verdicts.GetValueOrDefault(Timeliness.Awaited),
            Suspended = verdicts.GetValueOrDefault(Timeliness.Suspended),
            Withdrawn = verdicts.GetValueOrDefault(Timeliness.Withdrawn),
            NotOwed = verdicts.GetValueOrDefault(Timeliness.NotOwed),
            Prompt = verdicts.GetValueOrDefault(Timeliness.Prompt),
            NotNotified = verdicts.GetValueOrDefault(Timeliness.NotNotified),
            Compliant = tasks.Count(RepostVerdict.IsCompliant),
            Ruled = tasks.Count(task => task.Ruling is not null),
            Findings = tasks.SelectMany(task => task.Findings.Distinct()).CountBy(finding => finding).ToDictionary(),
            FromPublication = Statistics(timed, lags => lags.FromPublication),
            FromNotification = Statistics([.. timed.Where(task => task.NotifiedAt is not null)], lags => lags.FromNotification),
        };
    }

    private static bool IsTimed(RepostTask task) =>
        task.Verdict is Timeliness.OnTime or Timeliness.Late or Timeliness.Missing or Timeliness.Awaited;

    private static LagStatistics Statistics(List<RepostTask> tasks, Func<Lags, TimeSpan?> clock)
    {
        List<TimeSpan> known = [.. tasks.Select(Lags.Of).OfType<Lags>().Select(clock).OfType<TimeSpan>()];
        return LagStatistics.Of(known, tasks.Count - known.Count);
    }
}

namespace GovSync.Benchmarks.Looks;

/// <summary>What one way of watching costs and finds, over all tasks of a model country.</summary>
internal sealed record PlanMeasure
{
    public required string Plan { get; init; }

    /// <summary>Reposts seen.</summary>
    public required int Confirmed { get; init; }

    /// <summary>Readings of the site's list, a task.</summary>
    public required double LooksPerTask { get; init; }

    /// <summary>List and page readings of a task on its own.</summary>
    public required double RequestsPerRepost { get; init; }

    /// <summary>The same where one reading of a site's list serves all its releases that are looked for in that minute.</summary>
    public required double SharedRequestsPerRepost { get; init; }

    /// <summary>Minutes in which at least one site of the group is looked at: each is a message.</summary>
    public required int Messages { get; init; }

    public required double DetectionMedianMinutes { get; init; }

    public required double DetectionP95Minutes { get; init; }

    /// <summary>How long after the deadline it was not yet known whether it was met, where it was not known by then.</summary>
    public required double UndecidedMedianMinutes { get; init; }

    public required double UndecidedMaxMinutes { get; init; }

    /// <summary>Share of the confirmed reposts that came in between two looks on either side of the deadline.</summary>
    public required double Straddled { get; init; }

    public static PlanMeasure Of(string plan, IReadOnlyList<Watch> watches)
    {
        var confirmed = watches.Count(watch => watch.SeenAt is not null);
        var pages = watches.Sum(watch => watch.Pages);
        var shared = watches.GroupBy(watch => watch.Task.Task.SiteCode).Sum(MinutesOf);
        var detection = Sorted(watches.Select(watch => watch.DetectedAfter));
        var undecided = Sorted(watches.Select(watch => watch.UndecidedFor).Where(after => after > TimeSpan.Zero));
        return new()
        {
            Plan = plan,
            Confirmed = confirmed,
            LooksPerTask = watches.Average(watch => watch.Looks.Count),
            RequestsPerRepost = (double)(watches.Sum(watch => watch.Looks.Count) + pages) / confirmed,
            SharedRequestsPerRepost = (double)(shared + pages) / confirmed,
            Messages = MinutesOf(watches),
            DetectionMedianMinutes = At(detection, 0.5),
            DetectionP95Minutes = At(detection, 0.95),
            UndecidedMedianMinutes = At(undecided, 0.5),
            UndecidedMaxMinutes = At(undecided, 1),
            Straddled = (double)watches.Count(watch => watch.IsStraddled) / confirmed,
        };
    }

    private static int MinutesOf(IEnumerable<Watch> watches) =>
        watches.SelectMany(watch => watch.Looks).Select(at => at.Ticks / TimeSpan.TicksPerMinute).Distinct().Count();

    private static List<double> Sorted(IEnumerable<TimeSpan?> spans) =>
        [.. spans.OfType<TimeSpan>().Select(span => span.TotalMinutes).Order()];

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)], 1);
}

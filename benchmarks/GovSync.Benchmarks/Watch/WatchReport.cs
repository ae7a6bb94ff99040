using System.Globalization;
using GovSync.Core;

namespace GovSync.Benchmarks.Watch;

/// <summary>What a simulated week of watching came to.</summary>
/// <param name="Releases">Published in the week.</param>
/// <param name="Missed">Of these, never found.</param>
/// <param name="Doubled">Found as more than one release.</param>
/// <param name="Median">From standing on the list to being found.</param>
/// <param name="P95">The same, with everything that the portals' and our own outages cost.</param>
/// <param name="P95Undisturbed">Only releases listed while neither the portal nor we were down, nor within the hour after.</param>
/// <param name="MedianFromDeclared">From the time that the page declares; late listings count in full.</param>
/// <param name="Requests">Of an average portal on an average day.</param>
/// <param name="MostRequests">Of the portal and day that cost most.</param>
internal sealed record WatchReport(
    int Portals, int Days, int Seed, int Releases, int Missed, int Doubled, TimeSpan Median, TimeSpan P95, TimeSpan P95Undisturbed,
    TimeSpan MedianFromDeclared, double Requests, double RequestsOnWorkingDays, double P95Requests, int MostRequests, IReadOnlyList<string> Costliest, int Scans, int Alarms,
    int Recoveries, IReadOnlyList<string> MissedReleases, double Seconds)
{
    private const string Model = "Publication times are a model, not measured: see PublicationModel. The sources are registered on the evening "
        + "before; nothing was learned earlier. Conditional "
        + "requests, further list pages and pages of entries count as requests; a due scan waits for the full minute and 5 s. On the third day the "
        + "watcher is down for 2 working hours. Network time is not modelled.";

    public string Assumed { get; } = Model;

    public static WatchReport Of(IReadOnlyList<SimulatedPortal> portals, WatchRun run, WatchOptions options, TimeSpan took)
    {
        var found = run.Found.Where(seen => !seen.IsBaseline).ToLookup(seen => (seen.SiteCode, seen.Title));
        var all = portals.SelectMany(portal => portal.Releases.Where(release => !release.IsOld && release.ListedAt < SimulatedWeek.StartAt.AddDays(options.Days))
            .Select(release => (Portal: portal, Release: release, Found: found[(portal.Code, release.Title)].ToList()))).ToList();
        var seen = all.Where(item => item.Found.Count > 0).Select(item => (item.Portal, item.Release, item.Found[0].FoundAt)).ToList();
        var lags = seen.Select(item => item.FoundAt - item.Release.ListedAt).Order().ToList();
        var undisturbed = seen.Where(item => !IsDisturbed(item.Portal, item.Release.ListedAt)).Select(item => item.FoundAt - item.Release.ListedAt).Order().ToList();
        var old = portals.SelectMany(portal => portal.Releases.Where(release => release.IsOld).Select(release => (portal.Code, release.Title))).ToHashSet();
        var days = Enumerable.Range(0, options.Days).Select(day => ChinaTime.DayOf(SimulatedWeek.StartAt).AddDays(day)).ToList();
        var requests = portals.SelectMany(portal => days.Select(day =>
            (Portal: portal.Number, Day: day, Count: portal.Requests.GetValueOrDefault(day)))).OrderByDescending(item => item.Count).ToList();
        return new(
            portals.Count, options.Days, options.Seed, all.Count, all.Count(item => item.Found.Count == 0),
            all.Count(item => item.Found.Count > 1) + found.Count(item => old.Contains(item.Key) && run.Found.Count(seen => (seen.SiteCode, seen.Title) == item.Key) > 1),
            At(lags, 0.5), At(lags, 0.95), At(undisturbed, 0.95), At([.. seen.Select(item => item.FoundAt - item.Release.DeclaredAt).Order()], 0.5),
            requests.Average(item => item.Count),
            requests.Where(item => Core.Rules.WorkingDays.BuiltIn.IsWorkingDay(item.Day)).Average(item => item.Count),
            requests[(int)(requests.Count * 0.05)].Count, requests[0].Count,
            [.. requests.Take(3).Select(item => Line($"portal {item.Portal} on {item.Day:yyyy-MM-dd}: {item.Count}"))],
            run.Scans, run.Alarms, run.Recoveries,
            [.. all.Where(item => item.Found.Count == 0).Select(item => Line($"portal {item.Portal.Number}: {item.Release}"))], took.TotalSeconds);
    }

    public string ToText() => string.Join('\n',
        Line($"{Portals} portals, {Days} days from {SimulatedWeek.StartAt:yyyy-MM-dd}, seed {Seed}: {Releases} releases, {Missed} missed, {Doubled} doubled"),
        Line($"detection lag         median {Span(Median)}, p95 {Span(P95)}, p95 without outages {Span(P95Undisturbed)}"),
        Line($"  from declared time  median {Span(MedianFromDeclared)}"),
        Line($"requests              {Requests:0} a portal a day ({RequestsOnWorkingDays:0} on working days), p95 {P95Requests:0}, most {string.Join("; ", Costliest)}"),
        Line($"scans {Scans}, alarms {Alarms}, recoveries {Recoveries}; {Seconds:0.0} s"),
        string.Join('\n', MissedReleases.Append(Assumed)));

    private static bool IsDisturbed(SimulatedPortal portal, DateTimeOffset listedAt)
    {
        var hour = TimeSpan.FromHours(1);
        return (listedAt >= SimulatedWeek.OwnOutage.From && listedAt < SimulatedWeek.OwnOutage.To + hour)
            || portal.Troubles.Any(trouble => listedAt >= trouble.From && listedAt < trouble.To + hour);
    }

    private static TimeSpan At(List<TimeSpan> ordered, double share) =>
        ordered.Count == 0 ? TimeSpan.Zero : ordered[Math.Min((int)(ordered.Count * share), ordered.Count - 1)];

    private static string Span(TimeSpan span) => span.ToString(span.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}

using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Benchmarks.Looks;

/// <summary>One task of the model country, whose sites are one group: when it was made, and when its repost stands there.</summary>
/// <param name="RepostedAt">Null = never.</param>
/// <param name="Phase">Of the hour; when an hourly poller comes round.</param>
/// <param name="Readings">Seed of which readings fail.</param>
internal sealed record ModelTask(RepostTask Task, DateTimeOffset? RepostedAt, TimeSpan Phase, int Readings)
{
    /// <summary>Of all readings so many fail for a reason that passes.</summary>
    public const double Failing = 0.01;

    private static readonly SeenRepost Repost = new()
    {
        Url = "http://www.example.gov.cn/art/1.html",
        EvidenceHash = new string('a', 64),
        Comparison = new() { Integrity = Integrity.Same, Coverage = 1, Fidelity = 1, Attribution = Attribution.Present },
    };

    public DateTimeOffset DueAt => Task.DueAt!.Value;

    public static IEnumerable<ModelTask> Country(LookOptions options, RepostHabit habit)
    {
        var random = new Random(options.Seed);
        var start = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var releases = Enumerable.Range(0, 30 * options.ReleasesADay)
            .Select(number => start.AddDays(number / options.ReleasesADay).AddHours(10 * random.NextDouble()))
            .ToList();
        foreach (var code in CodesOfOneGroup().Take(options.Sites))
        {
            var phase = TimeSpan.FromHours(random.NextDouble());
            foreach (var (publishedAt, number) in releases.Select((at, number) => (at, number)))
            {
                yield return new(Owed(code, publishedAt, number), publishedAt + habit.Draw(random), phase, random.Next());
            }
        }
    }

    /// <summary>What a reading of the site begun at this instant tells.</summary>
    public Look LookAt(DateTimeOffset at, Random readings)
    {
        var fails = readings.NextDouble() < Failing;
        return new Look
        {
            At = at,
            Unreadable = fails ? UnreadableReason.TimedOut : null,
            Seen = !fails && RepostedAt <= at ? Repost : null,
        };
    }

    private static IEnumerable<string> CodesOfOneGroup() =>
        Enumerable.Range(0, int.MaxValue).Select(number => $"{3200000000 + number}").Where(code => SiteGroup.Of(code) == "80");

    // Channels are read every five minutes, so a release is found and fanned out within that.
    private static RepostTask Owed(string siteCode, DateTimeOffset publishedAt, int number) => new()
    {
        ReleaseId = $"{number:x32}",
        SiteCode = siteCode,
        PublishedAt = publishedAt,
        CreatedAt = publishedAt.AddMinutes(5),
        Clock = Core.Rules.RepostClock.Publication,
        WithinHours = 12,
        Profile = "base-2017",
        ProfileVersion = 1,
        Timeliness = Timeliness.Awaited,
    };
}

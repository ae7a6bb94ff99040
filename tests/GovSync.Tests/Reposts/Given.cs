using System.Globalization;
using GovSync.Core;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;

namespace GovSync.Tests.Reposts;

/// <summary>Tasks and looks of one Beijing day: published at 02:00, due at 14:00. A time "14:00:01" is on that day, "1d 09:00" a day later.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Midnight = ChinaTime.StartOf(new DateOnly(2026, 3, 2));

    public static readonly DateTimeOffset Due = At("14:00");

    public static RepostTask Owed => new()
    {
        ReleaseId = "0123456789abcdef0123456789abcdef",
        SiteCode = "3200000001",
        PublishedAt = At("02:00"),
        CreatedAt = At("02:05"),
        Clock = RepostClock.Publication,
        WithinHours = 12,
        Profile = "base-2017",
        ProfileVersion = 1,
        Timeliness = Timeliness.Awaited,
    };

    public static RepostTask NotNotified => Owed with { Clock = RepostClock.Notification };

    public static DateTimeOffset At(string time)
    {
        var parts = time.Split("d ");
        var days = parts.Length == 2 ? int.Parse(parts[0], CultureInfo.InvariantCulture) : 0;
        return (Midnight + TimeSpan.FromDays(days) + TimeSpan.Parse(parts[^1], CultureInfo.InvariantCulture)).ToUniversalTime();
    }

    public static Look Absent(string at) => new() { At = At(at) };

    public static Look Unread(string at, UnreadableReason reason = UnreadableReason.TimedOut) => new() { At = At(at), Unreadable = reason };

    public static Look Seen(string at, string? declared = null, Integrity integrity = Integrity.Same) => new()
    {
        At = At(at),
        Seen = new SeenRepost
        {
            Url = "http://www.example.gov.cn/art/1.html",
            Declared = Declared(declared),
            EvidenceHash = new string('a', 64),
            Comparison = new RepostComparison
            {
                Integrity = integrity, Coverage = 1, Fidelity = 1, Attribution = Attribution.Present,
            },
        },
    };

    public static Look With(this Look look, Func<RepostComparison, RepostComparison> change) =>
        look with { Seen = look.Seen! with { Comparison = change(look.Seen.Comparison) } };

    /// <summary>"day", "14:06" (a minute) or "14:06:30" (a second).</summary>
    public static DeclaredTime? Declared(string? declared) => declared switch
    {
        null => null,
        "day" => new DeclaredTime(Midnight, TimePrecision.Day),
        { Length: 5 } => new DeclaredTime(At(declared), TimePrecision.Minute),
        _ => new DeclaredTime(At(declared), TimePrecision.Second),
    };

    public static RepostTask After(this RepostTask task, params Look[] looks) => task.JudgedAt("1d 09:00", looks);

    public static RepostTask JudgedAt(this RepostTask task, string now, params Look[] looks) =>
        looks.Aggregate(RepostVerdict.Judge(task, At(now)), (sofar, look) => RepostVerdict.Take(sofar, look, At(now)));
}

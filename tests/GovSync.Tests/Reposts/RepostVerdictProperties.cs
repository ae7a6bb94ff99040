using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Given;

namespace GovSync.Tests.Reposts;

/// <summary>What holds for every task and every run of looks, tried on many made at random.</summary>
public class RepostVerdictProperties
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly DateTimeOffset _now = At("4d 00:00");

    private static readonly Gen<RepostTask> _tasks = Gen.Elements(
        Owed,
        NotNotified,
        NotNotified with { NotifiedAt = At("05:00") },
        Owed with { WithinHours = null },
        Owed with { IsShortNotice = true },
        Owed with { IsSuspended = true },
        Owed with { SuspendedFor = TimeSpan.FromHours(7) },
        Owed with { IsWithdrawn = true });

    /// <summary>Looks at distinct instants, thick around the deadline, declaring times on either side of it.</summary>
    private static readonly Gen<Look[]> _runs =
        from looks in Gen.ListOf(
            from minute in Gen.OneOf(Gen.Choose(-120, 120), Gen.Choose(-700, 3000))
            from kind in Gen.Choose(0, 5)
            from declared in Gen.OneOf(Gen.Constant((DeclaredTime?)null), _declarations!)
            from integrity in Gen.Elements(Integrity.Same, Integrity.Altered, Integrity.Partial)
            select Of(Due.AddMinutes(minute), kind, declared, integrity))
        select looks.DistinctBy(look => look.At).ToArray();

    private static Gen<DeclaredTime?> _declarations =>
        from minute in Gen.Choose(-800, 800)
        from precision in Gen.Elements(TimePrecision.Day, TimePrecision.Minute, TimePrecision.Second)
        select (DeclaredTime?)new DeclaredTime(precision == TimePrecision.Day ? Midnight : Due.AddMinutes(minute), precision);

    [Fact]
    public void The_verdict_does_not_depend_on_the_order_of_looks() => Check(
        from task in _tasks
        from run in _runs
        from shuffled in Gen.Shuffle(run)
        select (task, run, other: shuffled.ToArray()),
        given => Facts(Take(given.task, given.run)) == Facts(Take(given.task, given.other)));

    [Fact]
    public void Looks_taken_again_change_nothing() => Check(
        from task in _tasks
        from run in _runs
        from again in run.Length == 0 ? Gen.Constant<Look[]>([]) : Gen.Elements(run).ArrayOf()
        from mixed in Gen.Shuffle((Look[])[.. run, .. again])
        select (task, run, other: mixed.ToArray()),
        given => Facts(Take(given.task, given.run)) == Facts(Take(given.task, given.other)));

    [Fact]
    public void Judging_again_changes_nothing() => Check(
        from task in _tasks
        from run in _runs
        select (task, run, other: run),
        given =>
        {
            var taken = Take(given.task, given.run);
            return Facts(taken) == Facts(RepostVerdict.Judge(taken, _now));
        });

    [Fact]
    public void A_look_that_could_not_read_never_changes_the_verdict() => Check(
        from task in _tasks
        from run in _runs
        from minute in Gen.Choose(-700, 3000)
        select (task, run, other: (Look[])[Of(Due.AddMinutes(minute).AddSeconds(1), 5, null, Integrity.Same)]),
        given =>
        {
            var before = RepostVerdict.Judge(Take(given.task, given.run), _now);
            var after = Take(before, given.other);
            return before.Timeliness == after.Timeliness && before.Findings.SequenceEqual(after.Findings);
        });

    [Fact]
    public void Looks_that_could_not_read_never_make_a_repost_late_or_missing() => Check(
        from task in _tasks
        from run in _runs
        select (task, run: run.Select(look => Of(look.At, 5, null, Integrity.Same)).ToArray(), other: run),
        given => RepostVerdict.Judge(Take(given.task, given.run), _now).Timeliness is not (Timeliness.Late or Timeliness.Missing));

    [Fact]
    public void A_repost_proved_on_time_stays_on_time_whatever_later_looks_see() => Check(
        from task in _tasks
        from run in _runs
        from later in _runs
        select (task, run, other: later.Select(look => look with { At = look.At.AddDays(10) }).ToArray()),
        given =>
        {
            var before = Take(given.task, given.run);
            var isProven = before.Timeliness == Timeliness.OnTime && !before.Findings.Contains(RepostFinding.UnprovenTime);
            return !isProven || Take(before, given.other).Timeliness == Timeliness.OnTime;
        });

    [Fact]
    public void A_repost_seen_by_the_deadline_stays_on_time_whatever_any_other_look_saw() => Check(
        from task in Gen.Constant(Owed)
        from run in _runs
        from at in Gen.Choose(-700, 0)
        select (task, run, other: (Look[])[Of(Due.AddMinutes(at), 0, null, Integrity.Same)]),
        given => Take(given.task, [.. given.run.Where(look => look.At != given.other[0].At), .. given.other]).Timeliness == Timeliness.OnTime);

    private static void Check(
        Gen<(RepostTask Task, Look[] Run, Look[] Other)> gen, Func<(RepostTask task, Look[] run, Look[] other), bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(_config);

    private static RepostTask Take(RepostTask task, Look[] looks) =>
        looks.Aggregate(RepostVerdict.Judge(task, _now), (sofar, look) => RepostVerdict.Take(sofar, look, _now));

    private static string Facts(RepostTask task) => JsonSerializer.Serialize(task);

    private static Look Of(DateTimeOffset at, int kind, DeclaredTime? declared, Integrity integrity)
    {
        var seen = Seen("00:00", null, integrity).Seen! with { Declared = declared, EvidenceHash = $"{at.Ticks:x}" };
        var link = seen with { Comparison = seen.Comparison with { Integrity = Integrity.LinkOnly } };
        return kind switch
        {
            0 or 1 => new Look { At = at, Seen = seen },
            2 => new Look { At = at, Seen = seen, Unreadable = UnreadableReason.ListTooShort },
            3 => new Look { At = at, Seen = link },
            4 => new Look { At = at },
            _ => new Look { At = at, Unreadable = UnreadableReason.TimedOut },
        };
    }
}

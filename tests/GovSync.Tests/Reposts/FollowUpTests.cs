using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Reposts;

/// <summary>A release of the State's portal, and a site in Inner Mongolia, whose profile excepts releases on one industry or region.</summary>
public sealed class FollowUpTests
{
    private static readonly Reach Elsewhere = new([], ["440000"]);
    private static readonly Reach Here = new([], ["150000"]);

    private static readonly Site Portal = Site("bm01000001", "000000");
    private static readonly Site City = Site("1501000001", "150100");

    private static readonly Release Release = new()
    {
        Id = new string('a', 32),
        Title = "关于某项工作的通知",
        Kind = ReleaseKind.Policy,
        Importance = new Importance(true, true, 5, []),
        Sightings = [new Sighting(Portal.Code, "releases", "http://localhost/1", null, Given.At("08:00"))],
    };

    private static readonly RepostTask Task = Step(Release, null, "08:00").Obligation.Task!;

    [Fact]
    public void A_task_whose_obligation_vanished_by_the_change_is_withdrawn()
    {
        var step = Step(Release with { Reach = Elsewhere }, Task, "09:00");

        Assert.Equal((FollowUpStep.Withdraw, Timeliness.Withdrawn), (step.Step, step.Apply(Task, Given.At("09:00")).Verdict));
        Assert.Null(step.Apply(Task, Given.At("09:00")).NextLookAt);
        Assert.Equal(FollowUpStep.Withdraw, Step(NotImportant, Task, "09:00").Step);
    }

    [Theory]
    [InlineData("09:00")]
    [InlineData("31d 09:00")]
    public void A_task_that_nothing_changed_stays_whenever_it_is_asked(string at) =>
        Assert.Equal(FollowUpStep.None, Step(Release, Task, at).Step);

    [Fact]
    public void A_change_made_late_is_the_same_change() =>
        Assert.Equal(FollowUpStep.Withdraw, Step(NotImportant, Task, "40d 09:00").Step);

    [Fact]
    public void A_task_that_is_not_owed_for_another_reason_stays()
    {
        var laterObliged = City with { ObligedFrom = Given.At("1d 00:00") };

        Assert.Equal(FollowUpStep.None, Step(Release, Task, "09:00", laterObliged).Step);
        Assert.Equal(FollowUpStep.None, Step(NotImportant, Task, "09:00", laterObliged).Step);
    }

    [Fact]
    public void A_site_that_owed_nothing_gets_a_task_unless_the_release_is_too_old()
    {
        Assert.Equal(FollowUpStep.Add, Step(Release, null, "09:00").Step);
        Assert.Equal(FollowUpStep.None, Step(NotImportant, null, "09:00").Step);
        Assert.Equal(FollowUpStep.None, Step(Release, null, "31d 09:00").Step);
    }

    [Fact]
    public void A_task_on_which_a_person_ruled_is_kept_in_both_directions()
    {
        var ruled = Task with { Ruling = new Ruling(Timeliness.OnTime, "王某", "已核实", Given.At("08:30")) };
        var withdrawn = ruled with { IsWithdrawn = true };

        Assert.Equal(FollowUpStep.KeepRuled, Step(NotImportant, ruled, "09:00").Step);
        Assert.Equal(FollowUpStep.KeepRuled, Step(Release, withdrawn, "09:00").Step);
        Assert.Same(ruled, Step(NotImportant, Task, "09:00").Apply(ruled, Given.At("09:00")));
    }

    [Theory]
    [InlineData("18:00:00", false)]
    [InlineData("18:00:01", true)]
    public void A_task_that_is_owed_again_is_looked_at_at_once_and_with_little_time_left_a_miss_is_ours(string at, bool isShortNotice)
    {
        var withdrawn = Step(NotImportant, Task, "09:00").Apply(Task, Given.At("09:00"));
        var step = Step(Release, withdrawn, at);

        var owed = step.Apply(withdrawn, Given.At(at));

        Assert.Equal((FollowUpStep.Reinstate, Timeliness.Awaited), (step.Step, owed.Timeliness));
        Assert.Equal((Given.At(at), null, isShortNotice), (owed.NextLookAt, owed.ClosedAt, owed.IsShortNotice));
        Assert.Same(owed, step.Apply(owed, Given.At("19:00")));
    }

    [Fact]
    public void Where_the_release_concerns_the_site_alone_its_hours_go_and_come_back()
    {
        var limited = Step(Release with { Reach = Here }, Task, "09:00");
        var prompt = limited.Apply(Task, Given.At("09:00"));
        var back = Step(Release, prompt, "10:00");

        Assert.Equal((FollowUpStep.ChangeHours, Timeliness.Prompt), (limited.Step, prompt.Timeliness));
        Assert.Null(prompt.DueAt);
        Assert.Equal((FollowUpStep.ChangeHours, Task.DueAt), (back.Step, back.Apply(prompt, Given.At("10:00")).DueAt));
        Assert.Same(prompt, limited.Apply(prompt, Given.At("10:00")));
    }

    [Fact]
    public void A_later_version_of_the_profile_changes_no_hours() =>
        Assert.Equal(FollowUpStep.None, Step(Release with { Reach = Here }, Task with { ProfileVersion = 99 }, "09:00").Step);

    [Fact]
    public void The_computed_importance_and_reach_are_kept_beside_the_persons()
    {
        var ruling = new ReleaseRuling("王某", "只涉及该地区", Given.At("09:00"));

        var changed = Release.WithReach(Here, ruling).WithReach(Elsewhere, ruling).WithImportance(false, ruling).WithImportance(true, ruling);

        Assert.Equal((Elsewhere, ruling, true), (changed.Reach, changed.ReachRuling, changed.ComputedReach!.Reach.IsEveryone));
        Assert.Equal((true, Release.Importance), (changed.Importance.IsImportant, changed.ComputedImportance));
        Assert.Equal(["人工认定：只涉及该地区"], changed.Importance.Reasons);
    }

    private static Release NotImportant => Release with { Importance = Release.Importance with { IsImportant = false } };

    private static FollowUp Step(Release release, RepostTask? task, string at, Site? site = null)
    {
        var existing = task is null ? [] : new Dictionary<string, RepostTask> { [City.Code] = task };
        var portals = new Dictionary<string, Site> { [Portal.Code] = Portal };
        return Assert.Single(FollowUp.Decide(release, portals, [site ?? City], RuleProfiles.BuiltIn, existing, Given.At(at)));
    }

    private static Site Site(string code, string division) => new()
    {
        Code = code, Name = "site", Kind = SiteKind.Portal, Level = Division.Parse(division).Level, DivisionCode = division,
    };
}

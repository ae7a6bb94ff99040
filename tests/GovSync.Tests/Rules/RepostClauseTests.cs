using System.Globalization;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Tests.Rules;

public sealed class RepostClauseTests
{
    private static readonly SourceKind[] UpperAndOwn = [SourceKind.UpperLevelSites, SourceKind.OwnLevelPortal];

    [Theory]
    [InlineData("650100", SiteKind.Portal, "2017-06-27", null)]
    [InlineData("650100", SiteKind.Portal, "2017-06-28", "base")]
    [InlineData("650100", SiteKind.Portal, "2017-09-29", "base")]
    [InlineData("650100", SiteKind.Portal, "2017-09-30", "xinjiang-2017")]
    [InlineData("650100", SiteKind.Portal, "2017-10-01", "xinjiang-2017")]
    [InlineData("140403", SiteKind.Portal, "2022-02-16", "base")]
    [InlineData("140403", SiteKind.Portal, "2022-02-17", "changzhi-2022")]
    [InlineData("140403", SiteKind.Portal, "2025-02-16", "changzhi-2022")]
    [InlineData("140403", SiteKind.Portal, "2025-02-17", "base")]
    [InlineData("320500", SiteKind.Department, "2017-06-27", null)]
    [InlineData("320500", SiteKind.Department, "2017-06-28", "jiangsu-2017")]
    [InlineData("320500", SiteKind.Department, "2030-01-01", "jiangsu-2017")]
    [InlineData("150100", SiteKind.Portal, "1999-01-01", "inner-mongolia")]
    [InlineData("150100", SiteKind.Portal, "2030-01-01", "inner-mongolia")]
    [InlineData("360100", SiteKind.Portal, "2012-01-01", null)]
    [InlineData("360100", SiteKind.Portal, "2017-06-27", null)]
    [InlineData("360100", SiteKind.Portal, "2018-01-01", "base")]
    [InlineData("370100", SiteKind.Portal, "2017-06-27", null)]
    [InlineData("370100", SiteKind.Department, "2017-06-28", "base")]
    public void The_nearest_profile_in_force_that_has_the_clause_decides(string division, SiteKind kind, string day, string? profile) =>
        Assert.Equal(profile, ClauseOf(division, kind, day)?.Profile);

    [Theory]
    [InlineData("140403", SiteKind.Portal, "changzhi-2022")]
    [InlineData("140400", SiteKind.Department, "changzhi-2022")]
    [InlineData("140400", SiteKind.Portal, "base")]
    [InlineData("140500", SiteKind.Department, "base")]
    public void A_text_that_names_some_sites_leaves_the_others_to_the_texts_around_it(string division, SiteKind kind, string profile) =>
        Assert.Equal(profile, ClauseOf(division, kind, "2023-01-01")!.Profile);

    [Fact]
    public void Xinjiangs_hours_run_from_notification()
    {
        var clause = ClauseOf("652301", SiteKind.Portal, "2018-01-01")!;

        Assert.Equal((12, RepostClock.Notification), (clause.WithinHours, clause.Clock));
        Assert.Equal(UpperAndOwn, clause.Sources);
        Assert.False(clause.RequiresSource);
        Assert.False(clause.HasReachExceptions);
    }

    [Fact]
    public void Changzhi_counts_its_city_portal_and_wants_the_source_named()
    {
        var clause = ClauseOf("140403", SiteKind.Portal, "2023-01-01")!;

        Assert.Equal((12, RepostClock.Publication), (clause.WithinHours, clause.Clock));
        Assert.Equal([SourceKind.UpperLevelSites, SourceKind.CityPortal], clause.Sources);
        Assert.True(clause.RequiresSource);
        Assert.Equal(["第十条", "第十条"], clause.Basis.Select(b => b.Article));
    }

    [Fact]
    public void Changzhis_city_portal_must_name_its_source_though_its_hours_are_the_bases()
    {
        var clause = ClauseOf("140400", SiteKind.Portal, "2023-01-01")!;

        Assert.True(clause.RequiresSource);
        Assert.False(ClauseOf("140400", SiteKind.Portal, "2025-02-17")!.RequiresSource);
    }

    [Fact]
    public void Jiangsu_counts_only_the_state_and_the_province_portal()
    {
        var clause = ClauseOf("320583", SiteKind.Portal, "2018-01-01")!;

        Assert.Equal((12, RepostClock.Publication), (clause.WithinHours, clause.Clock));
        Assert.Equal([SourceKind.StatePortal, SourceKind.ProvincePortal], clause.Sources);
        Assert.False(clause.RequiresSource);
    }

    [Fact]
    public void Inner_Mongolia_excepts_what_the_State_Council_publishes_on_one_industry_or_region()
    {
        var clause = ClauseOf("150100", SiteKind.Department, "2020-01-01")!;

        Assert.Equal((12, RepostClock.Publication), (clause.WithinHours, clause.Clock));
        Assert.Equal(UpperAndOwn, clause.Sources);
        Assert.True(clause.RequiresSource);
        Assert.True(clause.ExtendsToNewMedia);
        Assert.Equal([SourceKind.StatePortal], clause.LimitedReach!.Sources);
        Assert.True(clause.LimitedReach.BindsConcerned);
    }

    [Fact]
    public void New_media_owe_only_in_Inner_Mongolia_only_the_State_Councils_and_only_promptly()
    {
        var clause = ClauseOf("150100", SiteKind.NewMedia, "2020-01-01")!;

        Assert.Null(clause.WithinHours);
        Assert.Equal([SourceKind.StatePortal], clause.Sources);
        Assert.False(clause.LimitedReach!.BindsConcerned);
        foreach (var elsewhere in new[] { "650000", "320000", "140400", "360000", "370000", "000000" })
            Assert.Null(ClauseOf(elsewhere, SiteKind.NewMedia, "2020-01-01"));
    }

    [Fact]
    public void The_base_rests_on_texts_that_agree_the_earliest_first_and_claims_no_wording_of_its_own()
    {
        var clause = ClauseOf("370000", SiteKind.Portal, "2018-01-01")!;

        Assert.Equal((12, RepostClock.Publication), (clause.WithinHours, clause.Clock));
        Assert.All(clause.Basis, basis => Assert.True(basis.IsParallel));
        Assert.StartsWith("江苏", clause.Basis[0].Document, StringComparison.Ordinal);
        Assert.DoesNotContain(clause.Basis, basis => basis.Document.Contains("47号", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_base_speaks_in_place_of_another_text() =>
        Assert.All(
            RuleProfiles.BuiltIn.All.Where(p => p.Name != "base").SelectMany(p => p.Clauses).SelectMany(clauses => clauses).SelectMany(c => c.Basis),
            basis => Assert.False(basis.IsParallel));

    [Fact]
    public void A_text_that_is_no_division_code_is_refused() =>
        Assert.Throws<FormatException>(() => ClauseOf("32", SiteKind.Portal, "2018-01-01"));

    private static RepostClause? ClauseOf(string division, SiteKind kind, string day) => RuleProfiles.BuiltIn.RepostClause(
        division, kind, Division.TryParse(division, out var known) ? known.Level : SiteLevel.County,
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}

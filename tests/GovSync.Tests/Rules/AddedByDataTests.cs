using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovSync.Tests.Rules;

/// <summary>Changing Jiangsu to eight hours, adding a province and adding a portal are files: a folder of JSON, two lists as CSV.</summary>
public sealed class AddedByDataTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "rules");

    private static readonly DateTimeOffset Published = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("3200000001", "3205000001", "jiangsu-2017", 3, 8, RepostClock.Publication)]
    [InlineData("3700000001", "3701000001", "shandong-imagined", 1, 6, RepostClock.Notification)]
    public void Files_alone_decide_who_owes_until_when(
        string portal, string site, string profile, int version, int hours, RepostClock clock)
    {
        var task = Decide(portal, site, Services(Folder).GetRequiredService<RuleProfiles>()).Task!;

        Assert.Equal((profile, version, hours, clock), (task.Profile, task.ProfileVersion, task.WithinHours, task.Clock));
        Assert.Equal(clock == RepostClock.Publication ? Published.AddHours(hours) : null, task.DueAt);
    }

    [Theory]
    [InlineData("3200000001", "3205000001", "jiangsu-2017")]
    [InlineData("3700000001", "3701000001", "base")]
    public void Without_the_folder_the_programs_own_rules_decide(string portal, string site, string profile)
    {
        var task = Decide(portal, site, Services(null).GetRequiredService<RuleProfiles>()).Task!;

        Assert.Equal((profile, 12), (task.Profile, task.WithinHours));
    }

    [Fact]
    public void A_portal_added_as_a_row_is_watched()
    {
        var channel = Assert.Single(Registry().Channels);

        Assert.Equal(("3700000001", ChannelKind.Releases), (channel.SiteCode, channel.Kind));
    }

    [Fact]
    public void A_calendar_of_the_folder_is_added_to_the_programs_own()
    {
        var calendar = Services(Folder).GetRequiredService<WorkingDays>();

        Assert.Contains(2026, calendar.Years);
        Assert.True(calendar.IsWorkingDay(new DateOnly(2099, 1, 4)));
    }

    [Theory]
    [InlineData("\"withinHours\": 8", "\"withinHours\": 0", "jiangsu-2017: repost.withinHours is 0, expected 1 to 240.")]
    [InlineData("\"division\": \"320000\"", "\"division\": \"32\"", "jiangsu-2017: division is \"32\", expected a division code of six digits.")]
    public void A_bad_profile_stops_the_program_and_names_value_and_expectation(string from, string to, string message)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "profiles"));
            var json = File.ReadAllText(Path.Combine(Folder, "profiles", "jiangsu-2017.json"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "profiles", "jiangsu-2017.json"), json.Replace(from, to, StringComparison.Ordinal));

            Assert.Equal(message, Assert.Throws<InvalidProfileException>(() => Services(folder.FullName)).Message);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("Fixtures")]
    public void A_folder_without_rules_stops_the_program(string folder) => Assert.Contains(
        $"GOVSYNC_RULES_FOLDER: found '{folder}', expected a folder with profiles/*.json or calendars/*.json",
        Assert.Throws<InvalidOperationException>(() => Services(folder)).Message, StringComparison.Ordinal);

    private static Obligation Decide(string portalCode, string siteCode, RuleProfiles profiles)
    {
        var sites = Registry().Sites.ToDictionary(site => site.Code);
        var release = new Release
        {
            Id = new string('a', 32), Title = "通知", Kind = ReleaseKind.Policy, Importance = new(true, true, 6, []),
            Sightings = [new Sighting(portalCode, "zcwj", "https://example.test/1", new DeclaredTime(Published, TimePrecision.Minute), Published)],
        };
        return Assert.Single(FanOut.Decide(release, sites, [sites[siteCode]], profiles, Published.AddMinutes(5)));
    }

    private static RegistryCsvReading Registry()
    {
        var read = RegistryCsv.Read(File.ReadAllBytes(Path.Combine(Folder, "sites.csv")), File.ReadAllBytes(Path.Combine(Folder, "channels.csv")));
        Assert.Empty(read.Faults);
        return read;
    }

    /// <summary>The program's services, with what is checked at start.</summary>
    private static ServiceProvider Services(string? folder)
    {
        var services = new ServiceCollection();
        services.AddGovSync(new ConfigurationBuilder().AddInMemoryCollection(
            [new("AzureWebJobsStorage", "UseDevelopmentStorage=true"), new("GOVSYNC_RULES_FOLDER", folder)]).Build());
        var built = services.BuildServiceProvider();
        built.CheckRulesAtStart();
        return built;
    }
}

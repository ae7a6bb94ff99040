using System.Reflection;
using GovSync.Functions.Hosting;
using GovSync.LocalHost.Timers;
using GovSync.Tests.Fakes;
using GovSync.Tests.LocalHost;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovSync.Tests.Hosting;

/// <summary>Business time is what Core judges by, wherever the program is started anew; all else lives by real time.</summary>
public sealed class TwoClocksTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly FakeTime time = new();

    private string File => folder.Of("clock.json");

    [Fact]
    public void Without_a_clock_file_business_time_is_real_time()
    {
        time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(time.GetUtcNow(), new BusinessClock(time).Now);
        Assert.Equal(time.GetUtcNow(), new ClockFile(null, time).Now);
    }

    [Fact]
    public void Hastened_time_goes_on_while_the_program_is_down_and_after_its_restart_everybody_agrees()
    {
        var host = new ClockFile(File, time);
        host.Set(Start, 60);
        var before = new BusinessClock(time, File);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Start.AddMinutes(10), before.Now);

        time.Advance(TimeSpan.FromSeconds(2));
        var after = new BusinessClock(time, File);

        Assert.Equal(Start.AddMinutes(12), after.Now);
        Assert.Equal((after.Now, after.Now), (before.Now, host.Now));
    }

    [Fact]
    public void Stepped_time_stands_still_until_it_is_moved_and_a_restart_finds_it_where_it_was()
    {
        var host = new ClockFile(File, time);
        host.Set(Start, 0);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Start, new BusinessClock(time, File).Now);

        host.Set(Start.AddHours(12), 0);

        Assert.Equal(Start.AddHours(12), new BusinessClock(time, File).Now);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(86400)]
    public void A_machine_whose_clock_is_set_takes_business_time_along_and_all_programs_with_it(int seconds)
    {
        var host = new ClockFile(File, time);
        host.Set(Start, 60);

        time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(Start.AddMinutes(seconds), new BusinessClock(time, File).Now);
        Assert.Equal(Start.AddMinutes(seconds), host.Now);
    }

    [Fact]
    public async Task A_clock_that_is_moved_is_never_read_half_written()
    {
        var host = new ClockFile(File, TimeProvider.System);
        host.Set(Start, 0);
        var moving = Task.Run(() =>
        {
            for (var minute = 1; minute <= 300; minute++)
            {
                host.Set(Start.AddMinutes(minute), 0);
            }
        });

        var clock = new BusinessClock(TimeProvider.System, File);
        var last = Start;
        while (!moving.IsCompleted)
        {
            var now = clock.Now;
            Assert.InRange(now, last, Start.AddMinutes(300));
            last = now;
        }

        await moving;
        Assert.Equal(Start.AddMinutes(300), clock.Now);
    }

    [Fact]
    public void Cookies_live_by_real_time_however_fast_business_time_goes()
    {
        new ClockFile(File, TimeProvider.System).Set(Start.AddYears(10), 3600);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddGovSync(new ConfigurationBuilder().AddInMemoryCollection(
            [new("AzureWebJobsStorage", "UseDevelopmentStorage=true"), new("GOVSYNC_CLOCK_FILE", File)]).Build());
        using var provider = services.BuildServiceProvider();

        var cookie = provider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);

        Assert.True(provider.GetRequiredService<BusinessClock>().Now > TimeProvider.System.GetUtcNow().AddYears(5));
        Assert.Same(TimeProvider.System, cookie.TimeProvider ?? TimeProvider.System);
        Assert.Same(TimeProvider.System, provider.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData("GovSync.Functions.Access")]
    [InlineData("GovSync.Functions.Web")]
    public void Who_signs_in_and_fetches_never_asks_the_business_clock(string space)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var types = typeof(BusinessClock).Assembly.GetTypes().Where(type => type.Namespace == space).ToList();

        Assert.NotEmpty(types);
        Assert.DoesNotContain(types, type =>
            type.GetFields(All).Any(field => field.FieldType == typeof(BusinessClock))
            || type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
                .SelectMany(method => method.GetParameters()).Any(parameter => parameter.ParameterType == typeof(BusinessClock)));
    }

    public void Dispose() => folder.Dispose();
}

using GovSync.Core.Rules;
using GovSync.Functions.Access;
using GovSync.Functions.Compliance;
using GovSync.Functions.Console;
using GovSync.Functions.Interpretations;
using GovSync.Functions.Releases;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace GovSync.Functions.Hosting;

/// <summary>Everything that the functions, the API and the console need, from the settings.</summary>
public static class GovSyncServices
{
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be understood.</exception>
    /// <exception cref="InvalidProfileException">A rule profile or calendar is not as it must be.</exception>
    public static void AddGovSync(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Settings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(provider => new BusinessClock(provider.GetRequiredService<TimeProvider>(), settings.ClockFile));
        services.AddSingleton(_ => settings.OpenStorage());
        services.AddSingleton(provider => new StorageAtStart(provider.GetRequiredService<StorageAccount>()));
        services.AddSingleton(_ => RulesFolder.Read(settings.RulesFolder));
        services.AddSingleton(provider => RuleProfiles.BuiltInWith(provider.GetRequiredService<RulesFolder>().Profiles));
        services.AddSingleton(provider => WorkingDays.BuiltInWith(provider.GetRequiredService<RulesFolder>().Calendars));
        services.AddAccess(new AccessSettings(settings.AdminToken));
        services.AddDataProtection().SetApplicationName("govsync");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyBlobs>();
        AddWeb(services, settings);
        AddTables(services);
        services.AddConsole();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JsonRow.Options.Encoder;
            json.SerializerOptions.DefaultIgnoreCondition = JsonRow.Options.DefaultIgnoreCondition;
            foreach (var converter in JsonRow.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        LeaveForFirstUse(services);
    }

    /// <summary>Two parts of the framework do before the program listens what the first who needs it can do as well.</summary>
    private static void LeaveForFirstUse(IServiceCollection services)
    {
        // It reads the Data Protection keys, and storage may be slow or away.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        // It compiles every endpoint, only to remember which policy belongs to which.
        services.Remove(services.Single(service => service.ServiceType.Name == "AuthorizationPolicyCache"));
    }

    /// <summary>
    /// What is checked at start and need not be before the first answer: the rule profiles, the calendars and the address of storage, whose tables are then
    /// made where they are missing. A fault ends the program.
    /// </summary>
    /// <exception cref="InvalidProfileException">A rule profile is not as it must be.</exception>
    /// <exception cref="FormatException">The connection string is none.</exception>
    public static void CheckAtStart(this IServiceProvider services)
    {
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        _ = services.GetRequiredService<StorageOutage>().BeginAsync(services.GetRequiredService<StorageAtStart>().ReadyAsync, stopping);
        services.CheckRulesAtStart();
    }

    /// <inheritdoc cref="CheckAtStart"/>
    internal static void CheckRulesAtStart(this IServiceProvider services)
    {
        services.GetRequiredService<RuleProfiles>();
        services.GetRequiredService<WorkingDays>();
    }

    private static void AddWeb(IServiceCollection services, Settings settings)
    {
        var fence = new FetchFence(settings.AllowedAuthorities);
        services.AddSingleton(new FetchLimits());
        // One client for the life of the program, on the fenced handler: the page fetcher and the sender bring their own time limits.
        services.AddSingleton(_ => new FencedClient(fence));
        services.AddSingleton(provider => new PageFetcher(
            provider.GetRequiredService<FencedClient>().Client,
            provider.GetRequiredService<FetchLimits>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new WebhookSender(
            provider.GetRequiredService<FencedClient>().Client, provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddTables(IServiceCollection services)
    {
        services.AddSingleton<WorkTable>();
        services.AddSingleton<PoisonQueues>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<SiteTable>();
        services.AddSingleton<ChannelTable>();
        services.AddSingleton<ChannelPages>();
        services.AddSingleton<ChannelPreviewer>();
        services.AddSingleton<SourceDesk>();
        services.AddSingleton<Registry>();
        services.AddSingleton<ReleaseTable>();
        services.AddSingleton<OriginalStore>();
        services.AddSingleton<EntryReader>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<RepostTaskTable>();
        services.AddSingleton<NotificationProof>();
        services.AddSingleton<TaskLines>();
        services.AddSingleton<RepostDesk>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<EvidenceDesk>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<RulingFollower>();
        services.AddSingleton<SourceFollower>();
        services.AddSingleton<ReachPreview>();
        services.AddSingleton<SiteReader>();
        services.AddTransient<LookTaker>();
        services.AddSingleton<DueLooks>();
        services.AddSingleton<InterpretationTable>();
        services.AddSingleton<PairReader>();
        services.AddSingleton<ComplianceTable>();
        services.AddSingleton<LagReport>();
    }
}

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
    public static void AddGovSync(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Settings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(provider => new BusinessClock(provider.GetRequiredService<TimeProvider>(), settings.ClockFile));
        services.AddSingleton(settings.OpenStorage());
        services.AddSingleton(RuleProfiles.BuiltIn);
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
        services.AddSingleton<Registry>();
        services.AddSingleton<ReleaseTable>();
        services.AddSingleton<OriginalStore>();
        services.AddSingleton<EntryReader>();
        services.AddSingleton<RepostTaskTable>();
        services.AddSingleton<NotificationProof>();
        services.AddSingleton<TaskLines>();
        services.AddSingleton<RepostDesk>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<RulingFollower>();
        services.AddSingleton<ReachPreview>();
        services.AddSingleton<SiteReader>();
        services.AddSingleton<DueLooks>();
        services.AddSingleton<InterpretationTable>();
        services.AddSingleton<PairReader>();
        services.AddSingleton<ComplianceTable>();
        services.AddSingleton<LagReport>();
    }
}

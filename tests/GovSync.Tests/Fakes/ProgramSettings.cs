using System.Text.RegularExpressions;
using GovSync.Functions.Hosting;
using Microsoft.Extensions.Configuration;

namespace GovSync.Tests.Fakes;

/// <summary>The settings that the program asks for, seen while it reads them, and those that its triggers name.</summary>
public static partial class ProgramSettings
{
    /// <summary>Asked for by the program itself; parts are joined by two underscores as in environment variables.</summary>
    public static IReadOnlySet<string> Asked { get; } = Watch();

    /// <summary>Named by triggers: <c>%NAME%</c> in a schedule, the connection of a queue.</summary>
    public static IReadOnlySet<string> Named { get; } = FunctionCatalog.FromAssembly(typeof(FunctionCatalog).Assembly).Functions
        .SelectMany(function => function.Trigger switch
        {
            FunctionTrigger.Message queue => [queue.Connection],
            FunctionTrigger.Tick timer => Percent().Matches(timer.Schedule).Select(match => match.Groups[1].Value),
            _ => [],
        })
        .ToHashSet();

    /// <summary>What is read of the program's configuration.</summary>
    public static IReadOnlySet<string> All { get; } = Asked.Union(Named).ToHashSet();

    private static HashSet<string> Watch()
    {
        var watching = new WatchingSource();
        // Everything that other reading hangs on is given, so that nothing stays unasked.
        watching.Give("AzureWebJobsStorage", "UseDevelopmentStorage=true");
        watching.Give("AzureWebJobsStorage:tableServiceUri", "https://example.test/tables");
        watching.Give("AzureWebJobsStorage:queueServiceUri", "https://example.test/queues");
        watching.Give("AzureWebJobsStorage:blobServiceUri", "https://example.test/blobs");
        _ = Settings.Read(new ConfigurationBuilder().Add(watching).Build());
        return [.. watching.Asked.Select(key => key.Replace(":", "__", StringComparison.Ordinal))];
    }

    [GeneratedRegex("%([A-Za-z0-9_:]+)%")]
    private static partial Regex Percent();

    private sealed class WatchingSource : ConfigurationProvider, IConfigurationSource
    {
        public HashSet<string> Asked { get; } = [];

        public void Give(string key, string value) => Data[key] = value;

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Asked.Add(key);
            return base.TryGet(key, out value);
        }
    }
}

using GovSync.Functions.Storage;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Infra;

/// <summary>What is deployed is what the program asks for, and nothing else.</summary>
public sealed class BicepNamesTests
{
    /// <summary>Read by the Functions host, its storage client, Azure.Identity or the platform, not by the program.</summary>
    private static readonly string[] OfThePlatform =
    [
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "FUNCTIONS_EXTENSION_VERSION",
        "FUNCTIONS_WORKER_RUNTIME",
        "WEBSITE_RUN_FROM_PACKAGE",
        "WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID",
    ];

    /// <summary>The key of an account, and what is refused anywhere but on the emulator.</summary>
    private static readonly string[] NeverInAzure = ["AzureWebJobsStorage", "Fetching__AllowedAuthorities", "GOVSYNC_CLOCK_FILE"];

    [Fact]
    public void The_deployed_tables_are_those_the_program_uses() =>
        AssertSame(StorageNames.Tables, BicepTemplate.Main.NamesOf("tableServices/tables"));

    [Fact]
    public void Each_queue_is_deployed_with_its_poison_queue() => AssertSame(
        StorageNames.Queues.SelectMany(queue => new[] { queue, $"{queue}-poison" }),
        BicepTemplate.Main.NamesOf("queueServices/queues"));

    [Fact]
    public void The_deployed_containers_are_those_the_program_uses() =>
        AssertSame(StorageNames.Containers, BicepTemplate.Main.NamesOf("blobServices/containers"));

    [Fact]
    public void The_deployed_settings_are_those_the_program_and_its_platform_read() => AssertSame(
        ProgramSettings.All.Except(NeverInAzure).Concat(OfThePlatform),
        BicepTemplate.Main.AppSettings);

    [Fact]
    public void A_name_missing_from_the_template_is_noticed()
    {
        var template = new BicepTemplate(RepositoryFolder.Read("infra/main.bicep").Replace("  'deliveries'\n", "", StringComparison.Ordinal));

        Assert.DoesNotContain("deliveries", template.NamesOf("queueServices/queues"));
        Assert.Contains("site-checks-poison", template.NamesOf("queueServices/queues"));
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> deployed) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), deployed.Order(StringComparer.Ordinal));
}

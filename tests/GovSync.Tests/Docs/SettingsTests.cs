using System.Text.Json;
using GovSync.Functions.Hosting;
using GovSync.Tests.Fakes;
using Microsoft.Extensions.Configuration;

namespace GovSync.Tests.Docs;

/// <summary>Every setting is shown and explained, and none that the program does not know.</summary>
public sealed class SettingsTests
{
    /// <summary>Says to the Functions host that the app is a custom handler.</summary>
    private const string OfTheHost = "FUNCTIONS_WORKER_RUNTIME";

    [Fact]
    public void The_sample_holds_exactly_the_settings_that_are_read() => Assert.Equal(
        ProgramSettings.All.Append(OfTheHost).Order(StringComparer.Ordinal),
        Sample().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_sample_starts_on_this_machine_alone()
    {
        var values = Sample().ToDictionary(item => item.Key.Replace("__", ":", StringComparison.Ordinal), item => (string?)item.Value);

        var settings = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());

        Assert.Null(settings.StorageAddresses);
        Assert.Equal("UseDevelopmentStorage=true", settings.StorageConnection);
    }

    [Fact]
    public void The_settings_table_explains_each_setting_once() => Assert.Equal(
        ProgramSettings.All.Order(StringComparer.Ordinal),
        MarkdownTable.Below("docs/operations.md", "Settings").Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Configuration_is_read_in_one_place()
    {
        var folder = RepositoryFolder.PathOf("src/GovSync.Functions");
        var readers = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => ReadsConfiguration(File.ReadAllText(file)))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        // The handler asks for the port alone, which the host gives.
        Assert.Equal(["FunctionsHandler.cs", "Settings.cs"], readers);
    }

    private static bool ReadsConfiguration(string source) =>
        source.Contains("onfiguration[", StringComparison.Ordinal)
        || source.Contains("GetSection(", StringComparison.Ordinal)
        || source.Contains("GetEnvironmentVariable", StringComparison.Ordinal);

    private static Dictionary<string, string> Sample()
    {
        using var sample = JsonDocument.Parse(RepositoryFolder.Read("local.settings.sample.json"));
        return sample.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!);
    }
}

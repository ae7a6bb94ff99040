using System.Globalization;
using Azure.Data.Tables;
using Azure.Identity;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Hosting;

/// <summary>The program's settings, read and checked once at start.</summary>
public sealed record Settings
{
    /// <summary>Connection string of the storage account; null = by identity, see <see cref="StorageAddresses"/>.</summary>
    public string? StorageConnection { get; init; }

    /// <summary>Addresses of the table, queue and blob service, for sign-in by identity.</summary>
    public (Uri Tables, Uri Queues, Uri Blobs)? StorageAddresses { get; init; }

    public string? AdminToken { get; init; }

    /// <summary>File that holds the business time; only on the storage emulator.</summary>
    public string? ClockFile { get; init; }

    /// <summary>Authorities (host:port) that may be fetched though they are not public; only on the storage emulator.</summary>
    public IReadOnlyList<string> AllowedAuthorities { get; init; } = [];

    /// <summary>Folder of rule profiles and calendars beside the program's own; null = none.</summary>
    public string? RulesFolder { get; init; }

    /// <exception cref="InvalidOperationException">Names the setting, what was found and what was expected.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var settings = new Settings
        {
            StorageConnection = Text(configuration, "AzureWebJobsStorage"),
            StorageAddresses = Addresses(configuration),
            AdminToken = Text(configuration, "GOVSYNC_ADMIN_TOKEN"),
            ClockFile = Text(configuration, "GOVSYNC_CLOCK_FILE"),
            RulesFolder = Text(configuration, "GOVSYNC_RULES_FOLDER"),
            AllowedAuthorities = (Text(configuration, "Fetching:AllowedAuthorities") ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        RequireStorage(settings);
        RequireEmulatorForDevelopment(settings);
        RequireAuthorities(settings);
        RequireLongToken(settings);
        return settings;
    }

    public StorageAccount OpenStorage() => StorageAddresses is { } addresses
        ? new StorageAccount(addresses.Tables, addresses.Queues, addresses.Blobs, AudienceOf(addresses.Tables), new DefaultAzureCredential())
        : new StorageAccount(StorageConnection!);

    private static void RequireStorage(Settings settings)
    {
        if (settings.StorageConnection is null && settings.StorageAddresses is null)
        {
            throw new InvalidOperationException(
                "AzureWebJobsStorage: found nothing, expected a connection string, or AzureWebJobsStorage__tableServiceUri, "
                + "__queueServiceUri and __blobServiceUri");
        }
    }

    private static void RequireEmulatorForDevelopment(Settings settings)
    {
        // Addresses come first where both are given, and they never name the emulator.
        var isEmulator = settings is { StorageAddresses: null, StorageConnection: { } connection } && StorageAccount.IsEmulator(connection);
        if (!isEmulator && (settings.ClockFile is not null || settings.AllowedAuthorities.Count > 0))
        {
            throw new InvalidOperationException(
                "GOVSYNC_CLOCK_FILE and Fetching__AllowedAuthorities: found set, expected unset unless storage is the emulator");
        }
    }

    private static void RequireAuthorities(Settings settings)
    {
        if (settings.AllowedAuthorities.FirstOrDefault(authority => !IsAuthority(authority)) is { } found)
        {
            throw new InvalidOperationException($"Fetching__AllowedAuthorities: found '{found}', expected host:port");
        }
    }

    private static bool IsAuthority(string text) =>
        text.LastIndexOf(':') is > 0 and var colon
        && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && !text.Contains('/', StringComparison.Ordinal);

    private static void RequireLongToken(Settings settings)
    {
        if (settings.AdminToken is { Length: < 16 })
        {
            throw new InvalidOperationException("GOVSYNC_ADMIN_TOKEN: found under 16 characters, expected 16 or more");
        }
    }

    private static (Uri Tables, Uri Queues, Uri Blobs)? Addresses(IConfiguration configuration)
    {
        var section = configuration.GetSection("AzureWebJobsStorage");
        return Address(section, "tableServiceUri") is { } tables
            && Address(section, "queueServiceUri") is { } queues
            && Address(section, "blobServiceUri") is { } blobs
                ? (tables, queues, blobs)
                : null;
    }

    private static Uri? Address(IConfigurationSection section, string name) =>
        section[name] is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address
        : throw new InvalidOperationException($"AzureWebJobsStorage__{name}: found '{text}', expected an absolute address");

    /// <summary>Azure China signs in for an audience of its own.</summary>
    private static TableAudience AudienceOf(Uri tables) =>
        tables.Host.EndsWith(".chinacloudapi.cn", StringComparison.OrdinalIgnoreCase) ? TableAudience.AzureChina : TableAudience.AzurePublicCloud;

    private static string? Text(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } text ? text : null;
}

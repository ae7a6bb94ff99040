namespace GovSync.Functions.Storage;

/// <summary>Names of all tables, queues and containers; the deployment's names are tested against these.</summary>
public static class StorageNames
{
    public const string Sites = "Sites";
    public const string Channels = "Channels";
    public const string Releases = "Releases";
    public const string ReleaseKeys = "ReleaseKeys";
    public const string ReleasesByDay = "ReleasesByDay";
    public const string RepostTasks = "RepostTasks";
    public const string OpenTasks = "OpenTasks";
    public const string SiteTasks = "SiteTasks";
    public const string Work = "Work";
    public const string Interpretations = "Interpretations";
    public const string Compliance = "Compliance";
    public const string Audit = "Audit";

    public const string ChannelScans = "channel-scans";
    public const string ReleaseFanOuts = "releases";
    public const string ReleaseChecks = "release-checks";
    public const string Deliveries = "deliveries";
    public const string SiteChecks = "site-checks";
    public const string InterpretationLinks = "interpretation-links";

    /// <summary>Blobs named by the SHA-256 of their bytes, kept while a verdict cites them.</summary>
    public const string Evidence = "evidence";

    /// <summary>The sources' pages as they were read, named by the SHA-256 of their bytes.</summary>
    public const string Originals = "originals";

    /// <summary>Data Protection keys: the console's cookies outlive a restart and serve every instance.</summary>
    public const string Keys = "keys";

    public static readonly IReadOnlyList<string> Tables =
    [
        Sites, Channels, Releases, ReleaseKeys, ReleasesByDay, RepostTasks, OpenTasks, SiteTasks, Work, Interpretations, Compliance, Audit,
    ];

    public static readonly IReadOnlyList<string> Queues =
        [ChannelScans, ReleaseFanOuts, ReleaseChecks, Deliveries, SiteChecks, InterpretationLinks];

    public static readonly IReadOnlyList<string> Containers = [Evidence, Originals, Keys];
}

namespace GovSync.Core.Releases;

/// <summary>A release seen on one channel.</summary>
/// <param name="SiteCode">Site id code of the portal.</param>
/// <param name="Declared">What the channel or page declared; null if nothing.</param>
/// <param name="SeenAt">When a scan first saw it there, UTC.</param>
public sealed record Sighting(string SiteCode, string ChannelId, string Url, DeclaredTime? Declared, DateTimeOffset SeenAt)
{
    /// <summary>
    /// When it was published there: the declared instant, but a day without a time counts from the moment we saw it on that day
    /// (doubt in the site's favour), and nothing counts as published after it was seen.
    /// </summary>
    public DateTimeOffset PublishedAt => Declared switch
    {
        null => SeenAt,
        { Precision: TimePrecision.Day } day => day.Latest < SeenAt ? day.Latest : SeenAt,
        { } declared => declared.At < SeenAt ? declared.At : SeenAt,
    };
}

/// <summary>Whom a release concerns.</summary>
/// <param name="Industries">Industries it is limited to; empty = all.</param>
/// <param name="Divisions">Division codes it is limited to; empty = all.</param>
public sealed record Reach(IReadOnlyList<string> Industries, IReadOnlyList<string> Divisions)
{
    public static readonly Reach Everyone = new([], []);

    public bool IsEveryone => Industries.Count == 0 && Divisions.Count == 0;
}

/// <summary>What a portal published (发布): one release, however many channels show it.</summary>
public sealed record Release
{
    /// <summary>Deterministic: 32 hex digits of the hash of its first identity.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    public IReadOnlyList<string> IssuingBodies { get; init; } = [];

    public required ReleaseKind Kind { get; init; }

    /// <summary>The facts that decided <see cref="Kind"/>, in an editor's words; empty in releases of before.</summary>
    public IReadOnlyList<string> KindReasons { get; init; } = [];

    public required Importance Importance { get; init; }

    public Reach Reach { get; init; } = Reach.Everyone;

    /// <summary>What the page was judged to concern; null in releases of before this was judged.</summary>
    public JudgedReach? ComputedReach { get; init; }

    /// <summary>A person decided <see cref="Reach"/>; null = it is the computed one.</summary>
    public ReleaseRuling? ReachRuling { get; init; }

    /// <summary>The importance that was computed, where a person decided another; null = <see cref="Importance"/> is the computed one.</summary>
    public Importance? ComputedImportance { get; init; }

    /// <summary>A person decided <see cref="Importance"/>; null = it is the computed one.</summary>
    public ReleaseRuling? ImportanceRuling { get; init; }

    /// <summary>Oldest first; never empty.</summary>
    public required IReadOnlyList<Sighting> Sightings { get; init; }

    /// <summary>It stood on its channel at the channel's first clean scan, so it owes nothing.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>SHA-256 of the original page's bytes, lower-case hex: the name of the blob in <c>originals</c>.</summary>
    public string? OriginalHash { get; init; }

    /// <summary>Counted up when the source edits, withdraws, restores it or marks it as repealed.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Oldest first, the present one last; empty while the source changed nothing.</summary>
    public IReadOnlyList<ReleaseVersion> Versions { get; init; } = [];

    /// <summary>The source withdrew it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The source marks its document as repealed (已废止、失效).</summary>
    public bool IsRepealed { get; init; }

    /// <summary>How it is watched at its source; null = not read again yet.</summary>
    public SourceWatch? Watch { get; init; }

    /// <summary>A person decided its importance or its reach.</summary>
    public bool IsRuled => ImportanceRuling is not null || ReachRuling is not null;

    /// <summary>The first address it was seen at.</summary>
    public string Url => Sightings[0].Url;

    /// <summary>All versions, oldest first, the present one last; never empty.</summary>
    public IReadOnlyList<ReleaseVersion> History() => Versions.Count > 0
        ? Versions
        :
        [
            new()
            {
                Number = Version, Change = ReleaseChange.Published, Title = Title, DocumentNumber = DocumentNumber, OriginalHash = OriginalHash,
                ShownAt = Sightings[0].SeenAt,
            },
        ];

    /// <summary>The release as a person judges its importance; the computed one is kept beside it.</summary>
    public Release WithImportance(bool isImportant, ReleaseRuling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        var computed = ComputedImportance ?? Importance;
        return this with
        {
            Importance = computed with { IsImportant = isImportant, IsCertain = true, Reasons = [.. computed.Reasons, $"人工认定：{ruling.Reason}"] },
            ComputedImportance = computed,
            ImportanceRuling = ruling,
        };
    }

    /// <summary>The release as a person judges its reach; the computed one is kept beside it.</summary>
    public Release WithReach(Reach reach, ReleaseRuling ruling) => this with
    {
        Reach = reach,
        ComputedReach = ComputedReach ?? new JudgedReach(Reach, IsCertain: false, []),
        ReachRuling = ruling,
    };
}

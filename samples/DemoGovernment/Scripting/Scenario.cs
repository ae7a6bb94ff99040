using GovSync.Core.Releases;

namespace DemoGovernment.Scripting;

/// <summary>What is published, what each site does about it, and what must be found out.</summary>
internal sealed record Scenario
{
    /// <summary>Where a stepped run begins; a run in real time begins when the program starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the last verdict must be reached.</summary>
    public required TimeSpan End { get; init; }

    public required IReadOnlyList<ScenarioDocument> Documents { get; init; }

    /// <summary>How long after publication an obliged site without a case of its own reposts; taken in turn.</summary>
    public required IReadOnlyList<TimeSpan> DefaultDelays { get; init; }

    /// <summary>What holds of whole sites, whatever the document.</summary>
    public IReadOnlyList<SiteTerms> Sites { get; init; } = [];

    public required IReadOnlyList<ScenarioCase> Cases { get; init; }

    public required IReadOnlyList<SiteCall> Calls { get; init; }

    /// <summary>Offset of the first publication; nothing scripted happens before.</summary>
    public TimeSpan FirstPublication => Documents.Min(document => document.At);
}

/// <summary>A document, interpretation or news that a site publishes.</summary>
internal sealed record ScenarioDocument
{
    public required string Id { get; init; }

    /// <summary>Key of the site that publishes it.</summary>
    public required string Site { get; init; }

    /// <summary>Id of the column (栏目) it stands in.</summary>
    public required string Column { get; init; }

    public required ReleaseKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Number { get; init; }

    public string? IssuingBody { get; init; }

    /// <summary>Days between signing (成文) and publication.</summary>
    public int SignedDaysBefore { get; init; } = 5;

    public required TimeSpan At { get; init; }

    /// <summary>True where the sites below must repost it.</summary>
    public bool MustBeReposted { get; init; }

    /// <summary>Source line (来源) that its own page prints.</summary>
    public string? Source { get; init; }

    public IReadOnlyList<ScenarioAttachment> Attachments { get; init; } = [];

    /// <summary>Other portals that publish the same document.</summary>
    public IReadOnlyList<Republication> AlsoAt { get; init; } = [];

    /// <summary>A later change of the text by its source; null = none.</summary>
    public SourceRevision? Edit { get; init; }

    /// <summary>When the source takes its page down; null = never.</summary>
    public TimeSpan? WithdrawnAt { get; init; }

    /// <summary>Document that this interpretation explains and links; null = none.</summary>
    public string? Interprets { get; init; }

    /// <summary>Interpretation that this document's page links; null = none.</summary>
    public string? LinksInterpretation { get; init; }

    public Expectation? Expect { get; init; }
}

/// <param name="File">Name on the site's host.</param>
/// <param name="Name">Name that the page prints.</param>
internal sealed record ScenarioAttachment(string File, string Name);

/// <summary>The same document on another portal, so long after its publication.</summary>
internal sealed record Republication(string Site, string Column, TimeSpan After);

/// <summary>The source changes these words of its document.</summary>
internal sealed record SourceRevision(TimeSpan At, string Replace, string With);

/// <summary>What holds of one site; offsets count from the start.</summary>
internal sealed record SiteTerms
{
    public required string Site { get; init; }

    /// <summary>Registered as obliged from then on; null = always.</summary>
    public TimeSpan? ObligedFrom { get; init; }

    /// <summary>Approved temporary closure; null = none.</summary>
    public ScenarioClosure? Closure { get; init; }

    /// <summary>From when to when it answers nobody; null = never down.</summary>
    public IReadOnlyList<TimeSpan>? Down { get; init; }
}

internal sealed record ScenarioClosure(TimeSpan From, TimeSpan To, string ApprovedBy, string Reason);

/// <summary>What one site does about one document, and the verdict to reach.</summary>
internal sealed record ScenarioCase
{
    public required string Name { get; init; }

    public required string Site { get; init; }

    public required string Document { get; init; }

    public required Behaviour Does { get; init; }

    public required Expectation Expect { get; init; }
}

/// <summary>What a site does through the interface of the compliance system.</summary>
internal enum SiteCallKind
{
    /// <summary>Fetches its open tasks: the proof that it was notified.</summary>
    Pull,

    /// <summary>Confirms its repost of <see cref="SiteCall.Document"/> with the page's address.</summary>
    Confirm,
}

internal sealed record SiteCall
{
    public required string Site { get; init; }

    public required SiteCallKind Kind { get; init; }

    public string? Document { get; init; }

    public required TimeSpan At { get; init; }
}

namespace DemoGovernment.Scripting;

/// <summary>What a site does about a document that it has to repost.</summary>
internal enum SiteAction
{
    /// <summary>Shows the document in its own template.</summary>
    Repost,

    /// <summary>Shows a notice that names and links the document, without its text.</summary>
    LinkOnly,

    /// <summary>Shows a plan of its own that carries the document out, not the document.</summary>
    LocalPlan,

    Never,
}

/// <summary>How exactly the site prints the time of publication.</summary>
internal enum PrintedTime
{
    Minute,

    /// <summary>The day and 00:00, as systems print it that keep a day only.</summary>
    Midnight,
    Day,
    None,
}

/// <summary>What the site does with the document's attachments.</summary>
internal enum AttachmentCare
{
    /// <summary>Puts them on its own host.</summary>
    Copy,

    /// <summary>Leaves them out.</summary>
    Drop,

    /// <summary>Links them on the source's host.</summary>
    Hotlink,
}

/// <summary>One change of words that the site makes.</summary>
internal sealed record Alteration(string Replace, string With)
{
    public IEnumerable<string> Of(IEnumerable<string> lines) => lines.Select(line => line.Replace(Replace, With, StringComparison.Ordinal));
}

/// <summary>What the site makes of its page later.</summary>
/// <param name="Alters">Null = nothing but what <paramref name="Updates"/> says.</param>
/// <param name="Updates">Takes over the text that the source shows by then.</param>
internal sealed record Rework(TimeSpan After, Alteration? Alters = null, bool Updates = false);

/// <summary>How a site keeps its readers out without being down.</summary>
internal enum BarrierKind
{
    /// <summary>An anti-robot page with status 200 in place of every page.</summary>
    Challenge,

    /// <summary>Lists that only a script fills.</summary>
    JavaScript,
}

/// <summary>A barrier from one offset to another.</summary>
internal sealed record Barrier(BarrierKind Kind, TimeSpan From, TimeSpan Until);

/// <summary>One site's conduct towards one document. Offsets count from the document's publication.</summary>
internal sealed record Behaviour
{
    public SiteAction Action { get; init; } = SiteAction.Repost;

    /// <summary>When the page appears.</summary>
    public TimeSpan After { get; init; }

    /// <summary>The time that the page declares; null = the true one.</summary>
    public TimeSpan? Declares { get; init; }

    public PrintedTime Prints { get; init; }

    /// <summary>The source it names; null = the right one, empty = none.</summary>
    public string? Source { get; init; }

    /// <summary>The title it gives; null = the document's own.</summary>
    public string? Title { get; init; }

    public Alteration? Alters { get; init; }

    /// <summary>Beginning of the paragraph that it leaves out; null = none.</summary>
    public string? Drops { get; init; }

    /// <summary>How many of the first paragraphs it keeps; null = all.</summary>
    public int? Keeps { get; init; }

    /// <summary>Full-width digits, as some old editors leave them: the same text to a reader.</summary>
    public bool WidensDigits { get; init; }

    public AttachmentCare Attachments { get; init; }

    /// <summary>Keeps to the text of the first publication, whatever the source shows by now.</summary>
    public bool IsStale { get; init; }

    /// <summary>The page's bytes are in another encoding than its header and meta tag say.</summary>
    public bool Mislabels { get; init; }

    /// <summary>Null = the page stays as it is.</summary>
    public Rework? Becomes { get; init; }

    /// <summary>When the page is taken down; null = never.</summary>
    public TimeSpan? RemovedAfter { get; init; }

    /// <summary>Null = none.</summary>
    public Barrier? Barrier { get; init; }

    /// <summary>From when to when the whole site answers nobody; null = never down.</summary>
    public IReadOnlyList<TimeSpan>? Down { get; init; }
}

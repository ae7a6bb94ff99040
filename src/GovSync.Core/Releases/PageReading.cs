namespace GovSync.Core.Releases;

/// <summary>What a page is.</summary>
public enum ReleaseKind
{
    /// <summary>Guides, lists, service and column pages.</summary>
    Other,

    /// <summary>Policy document (政策文件): the text of a document that a body issued, on whosever site it stands.</summary>
    Policy,

    /// <summary>Interpretation (解读): explains a policy document.</summary>
    Interpretation,

    /// <summary>A report of what happened, a press digest of a document included.</summary>
    News,
}

/// <summary>A link of a page.</summary>
/// <param name="Text">Its visible text, white space folded; empty for a picture without alternative text.</param>
/// <param name="Href">As written in the page.</param>
/// <param name="Url">Absolute; null where neither the link nor the page's own address makes it so, or it is not http(s).</param>
public sealed record PageLink(string Text, string Href, string? Url);

/// <summary>Whether a release must be reposted, and the facts that decided, in words that an editor accepts.</summary>
/// <param name="Score">Sum of the reasons' points; the higher, the surer that it is important.</param>
/// <param name="IsCertain">False = a person should confirm; it goes out unconfirmed after the hold time.</param>
/// <param name="Reasons">E.g. "发文机关 国务院办公厅 +3".</param>
public sealed record Importance(bool IsImportant, bool IsCertain, int Score, IReadOnlyList<string> Reasons);

/// <summary>Everything that a page tells, read from its bytes alone.</summary>
public sealed record PageReading
{
    /// <summary>Title, white space folded; empty if the page has none.</summary>
    public required string Title { get; init; }

    /// <summary>The document's own document number (发文字号) as 国办发〔2018〕126号; null if it has none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Issuing bodies (发文机关), joint ones in their order; empty if unknown.</summary>
    public IReadOnlyList<string> IssuingBodies { get; init; } = [];

    /// <summary>When the page says it was made public (not 成文日期); null if it does not say.</summary>
    public DeclaredTime? PublishedAt { get; init; }

    /// <summary>Source attribution (来源) as the page names it, right or wrong; null if it names none.</summary>
    public string? Source { get; init; }

    /// <summary>Meta tag of the annex of 国办发〔2017〕47号; null if absent. Likewise the next three.</summary>
    public string? SiteName { get; init; }

    public string? SiteIdCode { get; init; }

    public string? ColumnName { get; init; }

    public string? ColumnType { get; init; }

    /// <summary>Body text without navigation and footers, a line per paragraph or table row, '\n' between.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<PageLink> Attachments { get; init; } = [];

    /// <summary>False = only parts of the page are known, as its title and an excerpt: what is not in them may be on the page.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Links of the body and its neighbourhood (相关链接, 相关解读), not of navigation.</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>The page's own words that mark its document as repealed (已废止、失效); null = it has no such mark.</summary>
    public string? RepealMark { get; init; }

    /// <summary>Encoding that the bytes were read in, IANA name in lower case: utf-8, gb18030, big5.</summary>
    public required string Charset { get; init; }

    public required ReleaseKind Kind { get; init; }

    /// <summary>False = a person should look whether it is of that kind.</summary>
    public bool IsKindCertain { get; init; }

    /// <summary>What speaks for the kind, e.g. "标题以公文文种结尾".</summary>
    public IReadOnlyList<string> KindReasons { get; init; } = [];

    public required Importance Importance { get; init; }

    /// <summary>The page's own address, where the caller knew it.</summary>
    public string? Url { get; init; }

    /// <summary>SHA-256 of the bytes that it was read from, lower-case hex, where the caller knew it.</summary>
    public string? ContentHash { get; init; }
}

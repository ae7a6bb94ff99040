namespace GovSync.Core.Reposts;

/// <summary>What a look noticed at a repost's page beside its text.</summary>
public enum PageSign
{
    /// <summary>It marks the document as repealed (已废止、失效).</summary>
    MarkedRepealed,

    /// <summary>Where the repost stood the site answers 404 or 410.</summary>
    Gone,
}

namespace GovSync.Core.Reposts;

/// <summary>What a site is asked to do about a release; a closed list.</summary>
public enum TaskAsk
{
    Repost,

    /// <summary>The source changed it: bring the repost up to date (更新替换, R37).</summary>
    Update,

    /// <summary>The source withdrew it: take the repost down.</summary>
    Withdraw,

    /// <summary>The source marks it as repealed: mark the repost too (标注废止, R35).</summary>
    MarkRepealed,
}

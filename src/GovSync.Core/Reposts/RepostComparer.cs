using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>Judges whether a page is the repost (转载) of an original, how faithful, and whether it names the source.</summary>
public static class RepostComparer
{
    /// <param name="original">The source's page; its <see cref="PageReading.SiteName"/>, issuing bodies and host say what a right source may be.</param>
    public static RepostComparison Compare(PageReading original, PageReading candidate)
        => throw new NotImplementedException();
}

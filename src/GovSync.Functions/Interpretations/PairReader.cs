using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Functions.Hosting;
using GovSync.Functions.Releases;
using GovSync.Functions.Web;

namespace GovSync.Functions.Interpretations;

/// <summary>Reads a policy's and an interpretation's page as they stand now (links are often added later) and matches them.</summary>
public sealed class PairReader(PageFetcher fetcher, OriginalStore originals, BusinessClock clock)
{
    /// <summary>Null = they do not belong together.</summary>
    public async Task<InterpretationPair?> ReadAsync(Release policy, Release interpretation, CancellationToken cancellationToken)
    {
        var (policyPage, policyIsThere) = await NowAsync(policy, cancellationToken);
        var (interpretationPage, interpretationIsThere) = await NowAsync(interpretation, cancellationToken);
        if (policyPage is null || interpretationPage is null)
        {
            return null;
        }

        var match = InterpretationMatcher.Match(policyPage, interpretationPage);
        if (!match.IsRelated)
        {
            return null;
        }

        bool? doLinksResolve = policyIsThere is null || interpretationIsThere is null ? null : policyIsThere.Value && interpretationIsThere.Value;
        return new(
            policy.Id, interpretation.Id, interpretation.Title, interpretation.Url, interpretation.Sightings[0].PublishedAt, match,
            doLinksResolve, clock.Now);
    }

    /// <summary>The page as it is now, else as it was kept; and whether it is there: false = gone, null = could not be seen.</summary>
    private async Task<(PageReading? Page, bool? IsThere)> NowAsync(Release release, CancellationToken cancellationToken)
    {
        var page = await fetcher.FetchAsync(release.Url, cancellationToken);
        if (page.IsRead)
        {
            return (PageReader.Read(page.Bytes, page.ContentType, page.FinalUrl), true);
        }

        return (await originals.ReadAsync(release, cancellationToken), page.Status is 404 or 410 ? false : null);
    }
}

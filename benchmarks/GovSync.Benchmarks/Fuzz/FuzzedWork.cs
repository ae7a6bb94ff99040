using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Benchmarks.Fuzz;

/// <summary>All that is done with bytes of others, on any bytes: read, compare, pair, list, feed. None of it may throw.</summary>
internal static class FuzzedWork
{
    private const string Url = "https://www.example.gov.cn/zwgk/202603/t20260327_1.html";

    /// <param name="original">What the bytes are compared and paired with.</param>
    /// <returns>How much was found, so that nothing is optimised away.</returns>
    public static int Do(byte[] bytes, PageReading original)
    {
        var page = PageReader.Read(bytes, contentType: null, Url);
        _ = ReachJudge.Judge(page);
        var comparison = RepostComparer.Compare(original, page);
        _ = RepostComparer.Compare(page, original);
        var pair = InterpretationMatcher.Match(original, page);
        _ = InterpretationMatcher.Match(page, original);
        var found = comparison.Differences.Count + pair.Evidence.Count;
        foreach (var format in Enum.GetValues<ChannelFormat>())
        {
            found += ChannelReader.Read(bytes, contentType: null, Url, format).Entries.Count;
        }

        return found;
    }
}

using GovSync.Core.Releases;

namespace GovSync.Core.Reposts;

/// <summary>What the kept evidence of a verdict says when it is judged once more.</summary>
public sealed record Rejudgement
{
    /// <summary>The judge that judged it again.</summary>
    public required string JudgeVersion { get; init; }

    /// <summary>True if it is the one that judged it first; then <see cref="IsSame"/> must be true.</summary>
    public required bool IsSameJudge { get; init; }

    public required RepostComparison Comparison { get; init; }

    /// <summary>Integrity, attribution and differences come out as stored.</summary>
    public required bool IsSame { get; init; }

    /// <param name="task">With the verdict and its <see cref="RepostTask.Evidence"/>.</param>
    /// <param name="original">Read from the bytes that the evidence cites, as is <paramref name="page"/>.</param>
    public static Rejudgement Of(RepostTask task, PageReading original, PageReading page)
    {
        var comparison = RepostComparer.CompareShown(original, page);
        return new()
        {
            JudgeVersion = Reposts.JudgeVersion.Current,
            IsSameJudge = task.Evidence?.JudgeVersion == Reposts.JudgeVersion.Current,
            Comparison = comparison,
            IsSame = comparison.Integrity == task.Integrity
                && comparison.Attribution == task.Attribution
                && comparison.Differences.SequenceEqual(task.Differences),
        };
    }
}

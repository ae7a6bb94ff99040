namespace GovSync.Core.Rules;

/// <summary>The duty to publish interpretations (解读) with important policy documents.</summary>
public sealed record InterpretationClause(ClauseHead Head) : Clause(Head)
{
    /// <summary>
    /// Ours, not the texts': 同步 is read as within the hour, 及时 as within three days, where a text gives no figure
    /// (decision 0022).
    /// </summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan ThreeDays = TimeSpan.FromDays(3);

    public override ClauseTopic Topic => ClauseTopic.Interpretation;

    /// <summary>False only where a text says that there is no duty.</summary>
    public required bool HasDuty { get; init; }

    /// <summary>Of the interpretation material (解读材料).</summary>
    public required InterpretationTiming Timing { get; init; }

    /// <summary>Hours that the text itself allows after the document; null = it gives no figure.</summary>
    public int? ToleranceHours { get; init; }

    /// <summary>True where the two pages must link to each other.</summary>
    public required bool RequiresMutualLinks { get; init; }

    /// <summary>Empty = the text does not say.</summary>
    public IReadOnlyList<InterpretationProvider> Providers { get; init; } = [];

    /// <summary>Null = the text does not speak of products.</summary>
    public InterpretationProducts? Products { get; init; }

    /// <summary>True where comments of media that explain the document well are to be reposted (媒体评论文章); null = the text does not say.</summary>
    public bool? WantsMediaComments { get; init; }

    /// <summary>How long after the document an interpretation is not late; its last instant is included.</summary>
    public TimeSpan Tolerance => ToleranceHours is { } hours ? TimeSpan.FromHours(hours) : ToleranceOf(Timing);

    /// <summary>Where no clause binds, the stricter reading is used to observe.</summary>
    public static TimeSpan ToleranceOf(InterpretationTiming timing) => timing switch
    {
        InterpretationTiming.Simultaneous => Hour,
        InterpretationTiming.Prompt => ThreeDays,
    };
}

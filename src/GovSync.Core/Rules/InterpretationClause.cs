namespace GovSync.Core.Rules;

/// <summary>How soon an interpretation must follow its policy document.</summary>
public enum InterpretationTiming
{
    /// <summary>同步: together with the document.</summary>
    Simultaneous,

    /// <summary>及时: promptly, without a figure.</summary>
    Prompt,
}

/// <summary>The duty to publish interpretations (解读) with important policy documents.</summary>
public sealed record InterpretationClause : Clause
{
    /// <summary>False only where a text says that there is no duty.</summary>
    public required bool HasDuty { get; init; }

    public required InterpretationTiming Timing { get; init; }

    /// <summary>True where the two pages must link to each other.</summary>
    public required bool RequiresMutualLinks { get; init; }
}

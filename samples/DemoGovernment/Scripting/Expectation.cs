using GovSync.Core.Reposts;

namespace DemoGovernment.Scripting;

/// <summary>Which ways a policy document and its interpretation link each other.</summary>
internal enum ExpectedInterpretation
{
    BothWay,
    OneWay,
    Missing,
}

/// <summary>The verdict that must be reached; null = nothing is expected of that field.</summary>
internal sealed record Expectation
{
    public Timeliness? Timeliness { get; init; }

    public Integrity? Integrity { get; init; }

    public Attribution? Attribution { get; init; }

    public IReadOnlyList<RepostFinding>? Findings { get; init; }

    public ExpectedInterpretation? Interpretation { get; init; }
}

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

    /// <summary>Why the latest look could not see it.</summary>
    public UnreadableReason? Unreadable { get; init; }

    public ExpectedInterpretation? Interpretation { get; init; }

    /// <summary>What the site is asked in the end.</summary>
    public TaskAsk? Ask { get; init; }

    /// <summary>Whether <see cref="Ask"/> was seen done.</summary>
    public bool? AskDone { get; init; }
}

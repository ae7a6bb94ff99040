using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>
/// Rule profile: what one text demands of the sites of one jurisdiction (辖区), and on which days. A clause that the text
/// does not have is absent here, and then an enclosing jurisdiction's profile decides.
/// </summary>
public sealed record RuleProfile
{
    public required string Name { get; init; }

    public required int Version { get; init; }

    public required Division Division { get; init; }

    /// <summary>First day in force, Beijing time; null = the text does not say, in force on every day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null = no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What a reader should know about the days and the text.</summary>
    public string Note { get; init; } = "";

    /// <summary>By topic. Of one topic at most one binds a kind and level of site, but for reports.</summary>
    public required ILookup<ClauseTopic, Clause> Clauses { get; init; }

    public bool IsInForceOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}

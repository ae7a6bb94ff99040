namespace GovSync.Core.Rules;

/// <summary>How often and how long a site may close for a time (临时下线).</summary>
public sealed record ClosureClause(ClauseHead Head) : Clause(Head)
{
    public override ClauseTopic Topic => ClauseTopic.Closure;

    public required int PerYear { get; init; }

    public required int MaxDays { get; init; }

    /// <summary>True where closures by force majeure or by order (不可抗因素、责令紧急关停) do not count; null = the text does not say.</summary>
    public bool? ExceptsForceMajeure { get; init; }

    /// <summary>Such a closure does not count only up to so many days; null = whatever it lasts.</summary>
    public int? ForceMajeureMaxDays { get; init; }
}

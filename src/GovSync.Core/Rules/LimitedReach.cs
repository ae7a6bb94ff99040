namespace GovSync.Core.Rules;

/// <summary>
/// How a clause excepts releases on one industry or region (涉及某个行业或地区): those concerned owe them promptly, without
/// hours and never late, the rest owe nothing.
/// </summary>
/// <param name="Sources">Only releases published there are excepted; others of limited reach bind as any other.</param>
/// <param name="BindsConcerned">False where the exception names nobody of the kind that the clause binds.</param>
public sealed record LimitedReach(
    IReadOnlyList<SourceKind> Sources, bool BindsConcerned, IReadOnlyList<ClauseBasis> Basis);

using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>What binds a kind of site of a division on a day.</summary>
/// <param name="Division">As asked for, even if it is no division code.</param>
/// <param name="InForce">Null = the division code cannot be read.</param>
public sealed record RulesModel(string Division, SiteKind Kind, DateOnly Day, ClausesInForce? InForce);

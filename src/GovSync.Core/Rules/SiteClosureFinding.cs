using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>
/// A closure beyond what the clause in force allows, for a person to look at: the registry does not say which were by force
/// majeure, and so may not count.
/// </summary>
public sealed record SiteClosureFinding(Site Site, ClosureClause Clause, ClosureExcess Excess, Closure Closure);

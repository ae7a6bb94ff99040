using GovSync.Core.Sites;

namespace GovSync.Core.Rules;

/// <summary>All rule profiles: which clause binds which site on which day. Adding a province is data, not code.</summary>
public sealed class RuleProfiles
{
    /// <summary>The profiles that come with the program.</summary>
    public static RuleProfiles BuiltIn => throw new NotImplementedException();

    /// <summary>
    /// The repost clause in force on <paramref name="day"/>, from the nearest enclosing profile that has one; null = nobody's text has it.
    /// </summary>
    /// <param name="divisionCode">Six digits (GB/T 2260); its city, province and the base are tried in turn.</param>
    /// <param name="day">Publication day, Beijing time.</param>
    public RepostClause? RepostClause(string divisionCode, SiteKind kind, SiteLevel level, DateOnly day)
        => throw new NotImplementedException();
}

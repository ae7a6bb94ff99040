namespace GovSync.Core.Rules;

/// <summary>How long the audit log is kept.</summary>
public static class LogRetention
{
    /// <summary>Ours: an annual report is written from a whole year.</summary>
    public const int Days = 366;

    /// <summary>The first Beijing day that is kept: a year, or longer where a text in force anywhere asks for more months.</summary>
    public static DateOnly FirstKept(RuleProfiles profiles, DateOnly today)
    {
        var months = profiles.All.Where(profile => profile.IsInForceOn(today))
            .SelectMany(profile => profile.Clauses[ClauseTopic.Logs]).Cast<LogsClause>()
            .Select(clause => clause.Months).DefaultIfEmpty(0).Max();
        var (byYear, byText) = (today.AddDays(-Days), today.AddMonths(-months));
        return byText < byYear ? byText : byYear;
    }
}

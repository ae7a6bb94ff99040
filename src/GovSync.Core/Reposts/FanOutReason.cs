using System.Globalization;
using GovSync.Core.Rules;

namespace GovSync.Core.Reposts;

/// <summary>Why a site owes a repost or is left out, in the words that its operator reads.</summary>
internal static class FanOutReason
{
    public const string Withdrawn = "原发布已撤回，不产生转载任务";
    public const string Repealed = "原文件已废止或失效，不产生转载任务";
    public const string Baseline = "首次读取栏目之前已经发布，不追溯";
    public const string NotImportant = "未认定为重要政策信息，不产生转载任务";
    public const string OwnRelease = "本站已发布该信息，不转载自身";
    public const string NoClause = "发布之日没有适用于本站的转载条款";
    public const string LongPublished = "发现时发布已超过30天，作为旧信息不产生转载任务";
    public const string NoRegisteredSource = "发布该信息的网站均未登记，无从认定来源";

    public static string UnknownDivision(string code) => $"行政区划代码“{code}”无法识别，无从确定适用的规则";

    public static string NoDuty(RepostClause clause) => $"{Cite(clause.Basis)}：不要求转载";

    public static string NoCountedSource(RepostClause clause) => $"{Cite(clause.Basis)}：所列来源均未发布该信息";

    public static string BeforeObliged(DateTimeOffset obligedFrom) => string.Create(
        CultureInfo.InvariantCulture, $"发布早于本站开始承担转载任务的时间（{ChinaTime.InBeijing(obligedFrom):yyyy-MM-dd HH:mm}）");

    public static string NotConcerned(LimitedReach limit) => $"{Cite(limit.Basis)}：仅涉及某个行业或地区，与本站无关";

    public static string ConcernedPromptly(LimitedReach limit) => $"{Cite(limit.Basis)}：涉及本行业或本地区，应及时转载，不限小时";

    public static string Owed(RepostClause clause) => clause switch
    {
        { WithinHours: null } => $"{Cite(clause.Basis)}：应及时转载，不限小时",
        { Clock: RepostClock.Publication } => $"{Cite(clause.Basis)}：发布后{clause.WithinHours}小时内转载",
        { Clock: RepostClock.Notification } => $"{Cite(clause.Basis)}：接到通知后{clause.WithinHours}小时内转载",
    };

    private static string Cite(IReadOnlyList<ClauseBasis> basis) => basis[0] switch
    {
        { IsParallel: true } parallel => $"基础规则（与{parallel.Document}{parallel.Article}一致）",
        var own => own.Document + own.Article,
    };
}

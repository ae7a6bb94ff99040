using System.Globalization;
using GovSync.Core.Reposts;

namespace GovSync.Core.Compliance;

/// <summary>
/// The monthly totals as CSV, a row per site and month. Rounding never flatters: shares are cut, minutes are rounded up, so that 99.96 %
/// is not 100 and a repost one second late is not on time. A figure that does not exist is an empty field, not a zero.
/// </summary>
public static class ComplianceCsv
{
    private static readonly Column[] _columns =
    [
        new("网站标识码", "Site id code", (month, _) => month.SiteCode),
        new("网站名称", "Site", (_, name) => name),
        new("月份", "Month", (month, _) => month.Month.ToString()),
        Count("应转载", "Due", totals => totals.Due),
        Count("按时", "On time", totals => totals.OnTime),
        Count("超时", "Late", totals => totals.Late),
        Count("未转载", "Missing", totals => totals.Missing),
        Count("未能核实", "Unverified", totals => totals.Unverified),
        Count("未到期", "Open", totals => totals.Open),
        Count("免于考核", "Exempt", totals => totals.Exempt),
        Count("其中：临时下线", "of these suspended", totals => totals.Suspended),
        Count("其中：已撤回", "of these withdrawn", totals => totals.Withdrawn),
        Count("其中：无需转载", "of these not owed", totals => totals.NotOwed),
        Count("其中：及时转载（无时限）", "of these prompt (no hours)", totals => totals.Prompt),
        Count("其中：无接到通知证明", "of these not notified", totals => totals.NotNotified),
        Count("纳入统计数", "Judged (n)", totals => totals.Judged),
        Share("按时率（%）", "On time (%)", totals => totals.OnTimeShare),
        Count("合规", "Compliant", totals => totals.Compliant),
        Share("合规率（%）", "Compliant (%)", totals => totals.CompliantShare),
        Count("人工认定", "Ruled by a person", totals => totals.Ruled),
        Minutes("自发布起中位数（分钟）", "Median from publication (minutes)", totals => totals.FromPublication.Median),
        Minutes("自发布起90分位数（分钟）", "P90 from publication (minutes)", totals => totals.FromPublication.P90),
        Minutes("自发布起最长（分钟）", "Longest from publication (minutes)", totals => totals.FromPublication.Longest),
        Count("自发布起尚未见到", "Unseen since publication", totals => totals.FromPublication.Unseen),
        Minutes("自接到通知起中位数（分钟）", "Median from notification (minutes)", totals => totals.FromNotification.Median),
        Minutes("自接到通知起90分位数（分钟）", "P90 from notification (minutes)", totals => totals.FromNotification.P90),
        Minutes("自接到通知起最长（分钟）", "Longest from notification (minutes)", totals => totals.FromNotification.Longest),
        Count("自接到通知起尚未见到", "Unseen since notification", totals => totals.FromNotification.Unseen),
        Finding("未注明来源", "Source missing", RepostFinding.SourceMissing),
        Finding("来源错误", "Source wrong", RepostFinding.SourceWrong),
        Finding("时间无法证实", "Time unproven", RepostFinding.UnprovenTime),
        Finding("疑似伪造发稿日期", "Back-dated", RepostFinding.BackDated),
        Finding("转载后删除", "Removed", RepostFinding.Removed),
        Finding("缺少附件", "Attachment missing", RepostFinding.AttachmentMissing),
        Finding("附件仍在来源网站", "Attachment on the source's host", RepostFinding.AttachmentOnSourceHost),
    ];

    /// <summary>The first row.</summary>
    public static string Header(ReportLanguage language) => Csv.Row(_columns.Select(column => language switch
    {
        ReportLanguage.Chinese => column.Chinese,
        ReportLanguage.English => column.English,
    }));

    public static string Row(SiteMonth month, string siteName) => Csv.Row(_columns.Select(column => column.Of(month, siteName)));

    private static Column Count(string chinese, string english, Func<ComplianceTotals, int> of) =>
        new(chinese, english, (month, _) => of(month.Totals).ToString(CultureInfo.InvariantCulture));

    private static Column Finding(string chinese, string english, RepostFinding finding) =>
        Count(chinese, english, totals => totals.Findings.GetValueOrDefault(finding));

    private static Column Share(string chinese, string english, Func<ComplianceTotals, double?> of) =>
        new(chinese, english, (month, _) => of(month.Totals) is { } share
            ? (Math.Floor((share * 1000) + 1e-9) / 10).ToString("0.0", CultureInfo.InvariantCulture)
            : "");

    private static Column Minutes(string chinese, string english, Func<ComplianceTotals, TimeSpan?> of) =>
        new(chinese, english, (month, _) => of(month.Totals) is { } lag
            ? Math.Ceiling(lag.TotalMinutes).ToString("0", CultureInfo.InvariantCulture)
            : "");

    private sealed record Column(string Chinese, string English, Func<SiteMonth, string, string> Of);
}

namespace GovSync.Functions.Console.Texts;

/// <summary>Sites, and the overseer's report.</summary>
public sealed partial class Words
{
    public string SiteCode => Say("网站标识码", "Site id code");

    public string SiteName => Say("网站名称", "Name");

    public string Level => Say("级别", "Level");

    public string Division => Say("行政区划代码", "Division code");

    public string Industry => Say("行业", "Industry");

    public string SponsoringBody => Say("主办单位", "Sponsoring body");

    public string SupervisingBody => Say("主管单位", "Supervising body");

    public string Authorities => Say("登记域名", "Authorities");

    public string FormerAuthorities => Say("原域名", "Former authorities");

    public string Until(string day) => Say($"用至 {day}", $"until {day}");

    public string ParentSites => Say("上级网站", "Parents");

    public string DivisionOf => Say("从上级网站", "from the parent");

    public string Platform => Say("平台", "Platform");

    public string Contacts => Say("联系人", "Contacts");

    public string ObligedFrom => Say("承担任务起始", "Obliged from");

    public string AlwaysObliged => Say("一直", "always");

    public string Closures => Say("临时下线", "Closures");

    public string Delivery => Say("任务送达方式", "Delivery");

    public string Pushed => Say("推送", "push");

    public string Pulled => Say("网站自行获取", "pull");

    public string Search => Say("查找", "Search");

    public string SearchHint => Say("名称、标识码或区划代码", "Name, id code or division code");

    public string NoSites => Say("没有符合条件的网站。", "No such site.");

    public string MonthTasks(string month) => Say($"{month} 的任务", $"Tasks of {month}");

    public string NoMonthTasks => Say("该月没有任务。", "No task in that month.");

    public string Month => Say("月份", "Month");

    public string Due => Say("应转载", "Due");

    public string Open => Say("未到期", "Open");

    public string Exempt => Say("免于考核", "Exempt");

    public string OnTimeShare => Say("按时率", "On-time share");

    public string Judged => Say("纳入统计数 n", "n");

    public string Median => Say("中位数", "median");

    public string P90 => Say("90分位数", "P90");

    public string FromPublication => Say("自发布起", "From publication");

    public string FromNotification => Say("自接到通知起", "From notification");

    public string NotReached => Say("见到的不足", "too few seen");

    public string Total => Say("合计", "Total");

    public string DownloadCsv => Say("下载 CSV（UTF-8）", "Download CSV (UTF-8)");

    public string ClosedDaily => Say("按每日 00:20 的统计结果。", "As counted at 00:20 each day.");

    public string CountNow => Say("按现有记录重新统计", "Count the records as they are now");

    public string CountedNow => Say("按现有记录统计。", "Counted from the records as they are now.");

    public string NoReport => Say("该月没有应转载的任务。", "No site had a task in that month.");

    public string ReportNote => Say(
        "“未能核实”与“免于考核”不计入按时率；尚未见到的转载计入中位数与90分位数，不会被略去。",
        "Unverified and exempt tasks are in no share; reposts not seen yet count in median and P90, they are not dropped.");

    public string ChartTitle(string month) => Say($"{month} 各网站转载时效", $"Reposts by site, {month}");

    public string ChartOf(int shown, int all) => shown == all
        ? Say($"共 {all} 家，问题多的在前；数字与下表相同。", $"{all} sites, most misses first; the figures are those of the table below.")
        : Say($"{all} 家中问题最多的 {shown} 家；数字与下表相同。", $"The {shown} of {all} sites with most misses; the figures are those of the table below.");
}

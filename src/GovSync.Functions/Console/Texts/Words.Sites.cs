namespace GovSync.Functions.Console.Texts;

/// <summary>Sites, the overseer's report and administration.</summary>
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

    public string Channels => Say("栏目读取", "Channels");

    public string Channel => Say("栏目", "Channel");

    public string Fault => Say("故障", "Fault");

    public string Since => Say("自", "Since");

    public string Detail => Say("细节", "Detail");

    public string LastScan => Say("最近读取", "Last scan");

    public string LastSuccess => Say("最近成功", "Last success");

    public string LastNewEntry => Say("最近新内容", "Last new entry");

    public string Entries => Say("条目数", "Entries");

    public string Healthy => Say("正常", "Healthy");

    public string NeverRead => Say("尚未读取", "Not read yet");

    public string ReadByLooks => Say("随任务查看", "Read by looks");

    public string UnreadSites => Say("未能读取的网站", "Sites that could not be read");

    public string UnreadTasks => Say("受影响任务", "Tasks concerned");

    public string AllRead => Say("所有网站最近一次均已完整读取。", "The latest look at every site was clean.");

    public string OwedWork => Say("应办事项", "Owed work");

    public string Queue => Say("队列", "Queue");

    public string Owed => Say("应办", "Owed");

    public string DueWork => Say("已到期", "Due");

    public string UnderWay => Say("处理中", "Under way");

    public string Stuck => Say("卡住", "Stuck");

    public string OldestDue => Say("最早到期", "Oldest due");

    public string Poison => Say("失败消息", "Poison messages");

    public string StuckWork => Say("卡住的事项", "Stuck work");

    public string Key => Say("键", "Key");

    public string Attempts => Say("已尝试", "Attempts");

    public string LastError => Say("最近错误", "Last error");

    public string Calendars => Say("工作日历", "Working-day calendars");

    public string CalendarYears(string years) => Say($"已有年份：{years}", $"Years present: {years}");

    public string CalendarMissing(int year) => Say(
        $"缺少 {year} 年的放假安排：工作日暂按周一至周五计算。",
        $"The arrangement for {year} is missing: working days are taken as Monday to Friday.");

    public string Audit => Say("操作日志", "Audit log");

    public string Day => Say("日期", "Day");

    public string Action => Say("操作", "Action");

    public string Subject => Say("对象", "Subject");

    public string NoAudit => Say("当日没有操作记录。", "Nothing was done on that day.");
}

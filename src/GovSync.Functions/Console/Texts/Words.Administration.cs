namespace GovSync.Functions.Console.Texts;

/// <summary>How the watcher itself is doing.</summary>
public sealed partial class Words
{
    public string Channels => Say("栏目读取", "Channels");

    public string Channel => Say("栏目", "Channel");

    public string Fault => Say("故障", "Fault");

    public string Since => Say("自", "Since");

    public string Detail => Say("细节", "Detail");

    public string LastScan => Say("最近读取", "Last scan");

    public string LastSuccess => Say("最近成功", "Last success");

    public string LastNewEntry => Say("最近新内容", "Last new entry");

    public string Entries => Say("条目数", "Entries");

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

    public string NewSource => Say("登记新的来源", "Register a new source");

    public string Source => Say("来源栏目", "Source");

    public string SourceHint => Say(
        "先预览，再保存。预览只读取一次，不保存任何内容。",
        "Preview first, then save. A preview reads once and stores nothing.");

    public string Preview => Say("预览", "Preview");

    public string Save => Say("保存", "Save");

    public string ScanNow => Say("立即读取", "Scan now");

    public string ScanOwed => Say("已安排立即读取。", "A scan is under way.");

    public string SourceSaved => Say("已保存，即将首次读取。", "Saved; its first scan is under way.");

    public string SourceRefused => Say("有内容需要改正", "Something must be corrected");

    public string UnknownSite => Say("网站标识码未登记。", "No site of this code is registered.");

    public string ChannelId => Say("栏目代号", "Channel id");

    public string SourceUrl => Say("地址", "Address");

    public string Format => Say("格式", "Format");

    public string Selector => Say("条目位置（选择器或路径）", "Entries (selector or path)");

    public string TitleAt => Say("标题位置", "Title within an entry");

    public string LinkAt => Say("链接位置", "Link within an entry");

    public string TimeAt => Say("时间位置", "Time within an entry");

    public string TimeFormat => Say("时间格式", "Format of the time");

    public string Charset => Say("编码", "Charset");

    public string ScanInterval => Say("读取间隔（分钟，或 最短~最长）", "Interval (minutes, or shortest~longest)");

    public string Found => Say("读到的条目", "Entries found");

    public string NextPage => Say("下一页", "Next page");

    public string NoNextPage => Say("未发现下一页", "No next page was found");

    public string WithoutAddress => Say("没有地址", "Without an address");

    public string WithoutTime => Say("没有时间", "Without a time");

    public string CutTitles => Say("标题被截断", "Titles cut short");

    public string InFuture => Say("时间在未来", "Times ahead");

    public string Rhythm => Say("发布规律", "Rhythm");

    public string NextScan => Say("下次读取", "Next scan");

    public string RequestsToday => Say("今日请求", "Requests today");

    public string Recovered => Say("已恢复", "Recovered");

    public string Gap => Say("可能漏读", "Possibly missed");

    public string AWorkingDay(double? releases) => releases is { } known
        ? Say($"每工作日约 {known:0.#} 条", $"about {known:0.#} a working day")
        : Say("尚在观察", "still being learned");

    public string QuietFor(double officeHours) => Say($"静默 {officeHours:0} 个工作小时即报警", $"alarms after {officeHours:0} quiet office hours");

    public string Alarmed(int times) => Say($"已报警 {times} 次", $"alarmed {times} times");
}

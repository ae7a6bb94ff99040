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

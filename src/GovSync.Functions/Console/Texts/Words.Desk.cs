namespace GovSync.Functions.Console.Texts;

/// <summary>The editor's desk.</summary>
public sealed partial class Words
{
    public string ToDo => Say("待转载任务", "Open tasks");

    public string ToDoHint => Say("按时限先后排列，最紧迫的在前。", "Nearest deadline first.");

    public string NothingToDo => Say("没有待转载任务。", "Nothing is open.");

    public string Doubtful => Say("需人工复核", "To review");

    public string DoubtfulHint => Say(
        "疑似伪造发稿日期、来源错误、内容改动、转载后删除或未能核实，尚无人认定。",
        "Back-dated, wrong source, altered, removed or unverified, and nobody has ruled.");

    public string NothingDoubtful => Say("没有需要复核的任务。", "Nothing is to be reviewed.");

    public string FilterBySite => Say("按网站筛选", "Filter by site");

    public string AllSites => Say("全部网站", "All sites");

    public string Apply => Say("应用", "Apply");

    public string WhyReview => Say("复核原因", "Why");
}

namespace GovSync.Functions.Console.Texts;

/// <summary>The pages about releases and tasks.</summary>
public sealed partial class Words
{
    public string ImportantOnly => Say("仅显示重要政策信息。", "Important policy releases only.");

    public string AllReleases => Say("包括一般发布和基线。", "Unimportant ones and the baseline included.");

    public string ShowAll => Say("显示全部", "Show all");

    public string ShowImportant => Say("仅看重要", "Important only");

    public string Days(DateOnly from, DateOnly to) => Say($"{OnDay(from)} 至 {OnDay(to)} 首次发现的发布。", $"First seen {OnDay(from)} to {OnDay(to)}.");

    public string Weeks => Say("按周翻阅", "Weeks");

    public string EarlierWeek => Say("更早一周", "Week before");

    public string LaterWeek => Say("更晚一周", "Week after");

    public string Title => Say("标题", "Title");

    public string Kind => Say("类别", "Kind");

    public string Importance => Say("重要程度", "Importance");

    public string Important => Say("重要", "Important");

    public string ImportantUnconfirmed => Say("重要（待确认）", "Important (unconfirmed)");

    public string NotImportant => Say("一般", "Not important");

    public string Score(int score) => Say($"{score} 分", $"score {score}");

    public string Baseline => Say("基线（不追溯）", "Baseline (owes nothing)");

    public string Portal => Say("发布网站", "Portal");

    public string Published => Say("发布时间", "Published");

    public string DocumentNumber => Say("发文字号", "Document number");

    public string IssuingBodies => Say("发文机关", "Issuing bodies");

    public string Original => Say("原文", "Original");

    public string SitesByState => Say("各网站转载情况", "Sites by state");

    public string NoTasks => Say("无转载任务", "No tasks");

    public string NoReleases => Say("这段时间没有发现符合条件的发布。", "Nothing of this kind was seen in these days.");

    public string Sightings => Say("各栏目首次发现", "First seen on");

    public string Spread => Say("传播进度", "Spread");

    public string SpreadFirst => Say("最早", "First");

    public string SpreadMedian => Say("中位数", "Median");

    public string SpreadLast => Say("最晚", "Last");

    public string SpreadSeen(int seen, int owed) => Say($"应转载的 {owed} 家中已见到 {seen} 家", $"{seen} of {owed} sites that owe it have it");

    public string LeftOut(int count) => Say($"不承担任务的网站（{count} 家）及理由", $"Sites left out ({count}) and why");

    public string InterpretationState => Say("解读情况", "Interpretation");

    public string NotJudged => Say("尚未判断", "Not judged yet");

    public string InterpretationLag => Say("解读滞后", "Lag of the interpretation");

    public string InterpretationNotOwed => Say("（无条款要求，仅作观察）", "(no clause demands it: an observation)");

    public string LinksBothWays => Say("双向关联", "Links");

    public string PolicyToInterpretation => Say("文件→解读", "policy → interpretation");

    public string InterpretationToPolicy => Say("解读→文件", "interpretation → policy");

    public string Form => Say("形式", "Form");

    public string State => Say("状态", "State");

    public string Deadline => Say("时限", "Deadline");

    public string TimeLeft => Say("剩余时间", "Time left");

    public string LagFromPublication => Say("自发布起用时", "Lag from publication");

    public string LagFromNotification => Say("自通知起用时", "Lag from notification");

    public string TextState => Say("内容", "Text");

    public string SourceState => Say("来源", "Source");

    public string Findings => Say("问题", "Findings");

    public string Clause => Say("适用规则", "Rule");

    public string RepostPage => Say("转载页", "Repost");

    public string Details => Say("详情", "Details");

    public string WithinHours(int hours) => Say($"{hours}小时", $"{hours} h");

    public string PromptlyNoHours => Say("及时，不限小时", "promptly, no hours");

    public string NotYetNotified => Say("待证实通知", "awaits proof of notification");

    public string RuledByPerson => Say("人工认定", "Ruled by a person");
}

using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Functions.Console.Texts;

/// <summary>What a source changed, what it asks, and who decides whom a release concerns.</summary>
public sealed partial class Words
{
    public string Of(TaskAsk ask) => ask switch
    {
        TaskAsk.Repost => Say("转载", "Repost"),
        TaskAsk.Update => Say("更新转载", "Update"),
        TaskAsk.Withdraw => Say("撤下转载", "Take down"),
        TaskAsk.MarkRepealed => Say("标注废止", "Mark as repealed"),
    };

    public string Of(ReleaseChange change) => change switch
    {
        ReleaseChange.Published => Say("发布", "Published"),
        ReleaseChange.Edited => Say("来源修改", "Edited at the source"),
        ReleaseChange.Withdrawn => Say("来源撤回", "Withdrawn at the source"),
        ReleaseChange.Repealed => Say("来源标注废止或失效", "Marked as repealed at the source"),
        ReleaseChange.Restored => Say("来源恢复", "Restored at the source"),
    };

    public string Of(FollowUpStep step) => step switch
    {
        FollowUpStep.None => Say("不变", "Unchanged"),
        FollowUpStep.Add => Say("新增任务", "Task added"),
        FollowUpStep.Withdraw => Say("撤回任务", "Task withdrawn"),
        FollowUpStep.Reinstate => Say("恢复任务", "Task comes back"),
        FollowUpStep.ChangeHours => Say("时限变化", "Hours change"),
        FollowUpStep.KeepRuled => Say("已人工认定，保持不变", "Ruled by a person, stays"),
    };

    /// <summary>A reach in words: everyone, or the industries and division codes it is limited to.</summary>
    public string ReachOf(Reach reach) => reach.IsEveryone ? Say("所有网站", "Everyone") : string.Join(Comma, reach.Industries.Concat(reach.Divisions));

    public string Reach => Say("涉及范围", "Whom it concerns");

    public string DecidedBy(string by, string reason) => Say($"{DoneBy(by)}认定：{reason}", $"decided by {DoneBy(by)}: {reason}");

    public string ReachTitle => Say("重要程度与涉及范围", "Importance and reach");

    public string ChangeReach => Say("查看并更改应转载的网站", "See and change who owes it");

    public string Suppose => Say("假设", "Suppose");

    public string SupposeHint => Say("先预览，不保存任何内容。", "A preview first; nothing is saved.");

    public string LimitedIndustries => Say("仅涉及这些行业（不选即全部）", "Limited to these industries (none = all)");

    public string LimitedDivisions => Say("仅涉及这些地区", "Limited to these regions");

    public string LimitedDivisionsHint => Say("六位行政区划代码，以空格分隔；不填即全国。", "Division codes of six digits, parted by spaces; empty = everywhere.");

    public string ShowPreview => Say("预览", "Preview");

    public string SaveReach => Say("保存更改", "Save the change");

    public string WouldChange(int owing, int changes) => Say(
        $"保存后 {owing} 家网站应转载，{changes} 家的任务随之变化。", $"Saved, {owing} sites would owe it, and the tasks of {changes} would follow.");

    public string ReachReasonHint => Say(
        "更改与系统判断同时保留，记入操作日志；任务随即增加、撤回或恢复。",
        "The change and the computed one are both kept, and the audit log says who made it; tasks are added, withdrawn or come back.");

    public string NothingToChange => Say("与现状相同，没有需要保存的更改。", "As it stands: there is no change to save.");

    public string ReachSaved => Say("更改已保存，任务正在随之调整。", "The change is saved; the tasks follow in a moment.");

    public string PreviewOf => Say("更改后的情况（预览）", "What would be (preview)");

    public string WhoOwes => Say("应转载的网站", "Who owes it");

    public string OwingOf(int owing, int all) => Say($"{all} 家登记网站中 {owing} 家应转载。", $"{owing} of {all} registered sites owe it.");

    public string TasksThatFollow => Say("随之变化的任务", "Tasks that follow");

    public string Owes => Say("应转载", "Owes it");

    public string OwesNot => Say("不承担", "Owes nothing");

    public string AndMore(int count) => Say($"另有 {count} 家", $"and {count} more");

    public string Versions => Say("来源的修改", "Changes at the source");

    public string VersionNumber(int number) => Say($"第 {number} 版", $"Version {number}");

    public string VersionBefore => Say("上一版", "Version before");

    public string FirstSeenAt => Say("首次发现", "First seen");

    public string ChangedBetween => Say("修改发生于", "Changed between");

    public string ConfirmedAt => Say("再次读取确认", "Confirmed by another reading");

    public string Grounds => Say("依据", "Rests on");

    public string WhatChanged => Say("修改内容", "What changed");

    public string NotReadAgain => Say("最近一次未能在来源重新读取", "Could not be read again at the source");

    public string ReadAgainAt => Say("最近一次在来源重新读取", "Last read again at the source");

    public string ChangePending => Say("发现变化，待再次读取确认", "A change was seen and awaits confirmation");

    public string Asked => Say("来源修改后的要求", "What the source's change asks");

    public string AskedWords(TaskAsk ask, int version) => ask switch
    {
        TaskAsk.Repost => Say($"请按第 {version} 版转载。", $"Repost version {version}."),
        TaskAsk.Update => Say($"来源已修改，请将转载更新为第 {version} 版。", $"The source changed it: bring the repost to version {version}."),
        TaskAsk.Withdraw => Say("来源已撤回，请撤下转载。", "The source withdrew it: take the repost down."),
        TaskAsk.MarkRepealed => Say("来源已标注废止或失效，请在转载页上同样标注。", "The source marks it as repealed: mark the repost too."),
    };

    public string AskPromptly => Say("应及时办理，不限小时，不计超时", "promptly, no hours, never late");

    public string AskedAt => Say("来源变化首次见到", "Change first seen at the source");

    public string AskUndoneAt => Say("最后一次见到尚未办理", "Last seen not done");

    public string AskDoneAt => Say("首次见到已办理", "First seen done");

    public string AskDone => Say("已办理", "done");

    public string AskLag => Say("用时", "took");

    public string ShownVersion => Say("转载页现为", "The repost shows");
}

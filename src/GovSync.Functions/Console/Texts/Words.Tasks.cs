namespace GovSync.Functions.Console.Texts;

/// <summary>One task.</summary>
public sealed partial class Words
{
    public string Task => Say("转载任务", "Repost task");

    public string Facts => Say("事实", "Facts");

    public string CreatedAt => Say("任务下达", "Task made");

    public string NotifiedAt => Say("接到通知", "Notified");

    public string NotificationProof(string by) => by switch
    {
        "push" => Say("推送成功", "push answered"),
        "pull" => Say("网站自行获取", "pulled by the site"),
        "acknowledgement" => Say("网站确认", "acknowledged"),
        "notice" => Say("人工登记", "notice entered"),
        _ => by,
    };

    public string NoProof => Say("没有证据", "no proof");

    public string ShortNotice => Say("发现过迟，所剩时间不足，未按时不计入网站责任。", "Found late: a miss would be ours, not the site's.");

    public string HeldFor => Say("人工确认占用", "Held for confirmation");

    public string SuspendedFor => Say("临时下线顺延", "Extended by closure");

    public string Interval => Say("出现时间", "When it came in");

    public string LastCleanAbsence => Say("最后一次确认不存在", "Last clean absence");

    public string FirstSight => Say("首次见到", "First sight");

    public string DeclaredTime => Say("页面标注时间", "Declared time");

    public string DayOnly => Say("（仅标注日期）", "(a day without a time)");

    public string LastLook => Say("最近一次查看", "Last look");

    public string NextLook => Say("下一次查看", "Next look");

    public string Looks => Say("查看次数", "Looks");

    public string NoFurtherLook => Say("不再查看", "closed, no further look");

    public string RemovedAt => Say("删除发现于", "Found removed");

    public string NotSeen => Say("尚未见到", "not seen");

    public string UnreadableNow => Say("最近一次未能完整读取", "The latest look was not clean");

    public string Differences => Say("与原文的差异", "Differences from the original");

    public string NoDifferences => Say("没有发现差异。", "No difference was found.");

    public string OriginalWords => Say("原文", "Original");

    public string RepostWords => Say("转载", "Repost");

    public string Absent => Say("（无）", "(none)");

    public string Evidence => Say("证据", "Evidence");

    public string EvidenceHash => Say("页面字节的 SHA-256", "SHA-256 of the page's bytes");

    public string DownloadEvidence => Say("下载原始字节", "Download the bytes");

    public string DownloadRecord => Say("下载存档（WARC）", "Download the record (WARC)");

    public string EvidenceNote => Say(
        "哈希值证明保存的字节未被更改；网页在所列时刻确为如此，以本系统的记录为凭。",
        "The hash proves that the kept bytes are unchanged; that the page stood so at the time rests on this system's record.");

    public string Claim => Say("确认已转载", "Say that it is reposted");

    public string ClaimUrl => Say("转载页地址", "Address of the repost");

    public string ClaimHint(string authorities) => Say(
        $"须在本站登记的域名内：{authorities}。提交后系统会立即查看，结论以查看为准。",
        $"Within the site's registered authorities: {authorities}. It is looked at next; the look decides.");

    public string SubmitClaim => Say("提交地址", "Submit");

    public string Claimed => Say("已记录，正在查看该地址。", "Noted. The address is looked at next.");

    public string ClaimedUrl => Say("已提交的地址", "Claimed address");

    public string ClaimRefused => Say("未接受该地址", "The address was not accepted");

    public string ClaimRefusedDetail(string authorities) => Say(
        $"请填写以 http:// 或 https:// 开头、位于本站登记域名（{authorities}）内的完整地址。",
        $"Give a full address that begins with http:// or https:// and lies within the site's registered authorities ({authorities}).");

    public string Ruling => Say("人工认定", "Ruling");

    public string RulingHint => Say(
        "认定与系统判断同时保留，记入操作日志。", "The ruling and the computed verdict are both kept, and the audit log says who ruled.");

    public string RulingUrl => Say("所见转载地址（可代替理由）", "Address where it was seen (may stand for the reason)");

    public string AddressRequired => Say("请填写完整的 http 或 https 地址。", "Please give a whole http or https address.");

    public string RulingTimeliness => Say("认定为", "Rule it");

    public string SubmitRuling => Say("作出认定", "Rule");

    public string ReasonRequired => Say("请填写理由。", "Give a reason.");

    public string TimelinessRequired => Say("请选择认定结果。", "Choose a verdict.");

    public string Ruled => Say("认定已保存。", "The ruling is saved.");

    public string Computed => Say("系统判断", "Computed");
}

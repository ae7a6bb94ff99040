using System.Globalization;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Functions.Reposts;

namespace GovSync.Functions.Console.Texts;

/// <summary>A task's history. It is stored in English; its set phrases are said in the visitor's language, the rest as it is.</summary>
public sealed partial class Words
{
    private static readonly (string English, string Chinese)[] HistoryPhrases =
    [
        ("seen at ", "见于 "),
        ("not there", "完整读取，未见转载"),
        ("notified by pull", "网站自行获取任务，视为接到通知"),
        ("notified by acknowledgement", "网站确认接到通知"),
        ("push answered 2xx: ", "推送成功："),
        ("claims ", "提交转载页地址："),
    ];

    public string History => Say("历史", "History");

    public string When => Say("时间", "When");

    public string By => Say("由谁", "By");

    /// <summary>A look, a delivery, or a name.</summary>
    public string DoneBy(string by) => by switch
    {
        RepostTaskTable.ByLook => Say("系统查看", "look"),
        "delivery" => Say("系统推送", "delivery"),
        SourceFollower.BySource => Say("来源变化", "the source"),
        "administrator" => Say("管理员", "administrator"),
        _ => by,
    };

    public string Change => Say("变化", "Change");

    public string Why => Say("说明", "Why");

    /// <summary>What a history row says, with its set phrase in the visitor's language.</summary>
    public string Told(string stored)
    {
        if (After(stored, "not readable: ") is { } reason && Enum.TryParse<UnreadableReason>(reason, out var unreadable))
        {
            return Say("未能完整读取：", "not readable: ") + Of(unreadable);
        }

        if (After(stored, "rules ")?.Split(": ", 2) is [var verdict, var words] && Enum.TryParse<Timeliness>(verdict, out var ruled))
        {
            return Say("认定为", "rules ") + Of(ruled) + Colon + words;
        }

        if (stored.Split(": version ") is [var name, var number] && Enum.TryParse<ReleaseChange>(name, out var change)
            && int.TryParse(number, CultureInfo.InvariantCulture, out var version))
        {
            return $"{Of(change)}{Colon}{VersionNumber(version)}";
        }

        var known = Array.Find(HistoryPhrases, phrase => stored.StartsWith(phrase.English, StringComparison.Ordinal));
        return known.English is null ? stored : Say(known.Chinese, known.English) + stored[known.English.Length..];
    }

    private static string? After(string text, string beginning) =>
        text.StartsWith(beginning, StringComparison.Ordinal) ? text[beginning.Length..] : null;
}

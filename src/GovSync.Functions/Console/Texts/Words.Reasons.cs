using GovSync.Core.Reposts;

namespace GovSync.Functions.Console.Texts;

/// <summary>Why a verdict over the time is what it is.</summary>
public sealed partial class Words
{
    public string VerdictBasis => Say("判断依据", "Why this verdict");

    public string Of(TimelinessReason reason) => reason switch
    {
        TimelinessReason.ReleaseWithdrawn => Say("发布已撤回，不再要求转载。", "The release was withdrawn."),
        TimelinessReason.NotOwed => Say("本站无须转载。", "The site does not owe it."),
        TimelinessReason.NothingLeftAtSource => Say(
            "来源已撤下或废止该文件，此前未认定逾期，不再要求转载。", "The source took it back before a miss was proved: nothing is left to repost."),
        TimelinessReason.OwedPromptly => Say("规定为及时转载，未定时限。", "It is owed promptly, without hours."),
        TimelinessReason.DoneBeforeNotification => Say("在有证据表明接到通知之前已转载。", "It was done before any notification is proved."),
        TimelinessReason.SeenByDeadline => Say("在时限内已见到。", "It was seen by the deadline."),
        TimelinessReason.DeclaredByDeadline => Say(
            "时限之后首次见到；页面标注时间在时限内，且与查看记录不矛盾。", "First seen after the deadline; the time it declares lies before it, and no look contradicts that."),
        TimelinessReason.AbsentAtDeadline => Say("时限届满时确认不存在，之后才出现。", "It was not there at the deadline, and came later."),
        TimelinessReason.DeclaredAfterDeadline => Say("页面自己标注的时间晚于时限。", "The page itself declares a time after the deadline."),
        TimelinessReason.DeclaredAroundDeadline => Say(
            "页面标注时间不够精确，可能在时限内；按有利于网站认定。", "The declared time is imprecise and may lie before the deadline: doubt in the site's favour."),
        TimelinessReason.NothingContradicts => Say(
            "时限之后首次见到，没有可信的标注时间，也没有证据表明逾期；按有利于网站认定。",
            "First seen after the deadline, without a declared time to believe, and nothing proves it late: doubt in the site's favour."),
        TimelinessReason.ShortNotice => Say("发现过迟，未按时不计入网站责任。", "Found late: the miss is ours, not the site's."),
        TimelinessReason.AbsentAfterDeadline => Say("时限届满后完整查看，确认不存在。", "A clean look after the deadline did not find it."),
        TimelinessReason.SiteClosed => Say("经批准临时下线期间。", "An approved closure lasts."),
        TimelinessReason.NotNotified => Say("时限自接到通知起算，尚无通知证据。", "The hours begin with the notification, and none is proved."),
        TimelinessReason.NotYetDue => Say("时限未到，尚未见到。", "Not yet due, not yet seen."),
        TimelinessReason.NotSeenWell => Say("时限已过，但此后未能完整查看，不能认定。", "Due, but no clean look since the deadline says that it was not there."),
    };
}

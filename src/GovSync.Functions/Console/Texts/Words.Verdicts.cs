using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Texts;

/// <summary>The closed lists of the rules.</summary>
public sealed partial class Words
{
    public string Of(Timeliness timeliness) => timeliness switch
    {
        Timeliness.Awaited => Say("待转载", "Awaited"),
        Timeliness.OnTime => Say("按时", "On time"),
        Timeliness.Late => Say("超时", "Late"),
        Timeliness.Missing => Say("未转载", "Missing"),
        Timeliness.Unverified => Say("未能核实", "Unverified"),
        Timeliness.NotNotified => Say("未证实通知", "Not notified"),
        Timeliness.Suspended => Say("临时下线", "Suspended"),
        Timeliness.Withdrawn => Say("已撤回", "Withdrawn"),
        Timeliness.NotOwed => Say("无需转载", "Not owed"),
        Timeliness.Prompt => Say("及时转载（不限小时）", "Prompt (no hours)"),
    };

    public string Of(Integrity integrity) => integrity switch
    {
        Integrity.Same => Say("内容一致", "Same text"),
        Integrity.Altered => Say("内容有改动", "Altered"),
        Integrity.Partial => Say("内容不完整", "Partial"),
        Integrity.LinkOnly => Say("仅有链接", "Link only"),
        Integrity.Different => Say("内容不同", "Different"),
    };

    public string Of(Attribution attribution) => attribution switch
    {
        Attribution.Present => Say("已注明来源", "Source named"),
        Attribution.Wrong => Say("来源错误", "Source wrong"),
        Attribution.Missing => Say("未注明来源", "Source missing"),
    };

    public string Of(RepostFinding finding) => finding switch
    {
        RepostFinding.SourceMissing => Say("未注明来源", "Source missing"),
        RepostFinding.SourceWrong => Say("来源错误", "Source wrong"),
        RepostFinding.UnprovenTime => Say("时间无法证实", "Time unproven"),
        RepostFinding.BackDated => Say("疑似伪造发稿日期", "Back-dated"),
        RepostFinding.Removed => Say("转载后删除", "Removed"),
        RepostFinding.AttachmentMissing => Say("缺少附件", "Attachment missing"),
        RepostFinding.AttachmentOnSourceHost => Say("附件仍在来源网站", "Attachment on the source's host"),
    };

    public string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Title => Say("标题", "Title"),
        DifferenceKind.Number => Say("编号", "Number"),
        DifferenceKind.Date => Say("日期", "Date"),
        DifferenceKind.Amount => Say("数量金额", "Amount"),
        DifferenceKind.MissingParagraph => Say("缺少段落", "Missing paragraph"),
        DifferenceKind.AddedParagraph => Say("增加段落", "Added paragraph"),
        DifferenceKind.Text => Say("文字", "Text"),
        DifferenceKind.AttachmentMissing => Say("缺少附件", "Attachment missing"),
        DifferenceKind.AttachmentOnSourceHost => Say("附件仍在来源网站", "Attachment on the source's host"),
        DifferenceKind.AttachmentAdded => Say("增加附件", "Attachment added"),
    };

    public string Of(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Unreachable => Say("无法连接", "Unreachable"),
        UnreadableReason.TimedOut => Say("响应超时", "Timed out"),
        UnreadableReason.HttpError => Say("返回错误状态", "HTTP error"),
        UnreadableReason.AskedToWait => Say("对方要求稍后再访问", "Asked to wait"),
        UnreadableReason.TooLarge => Say("页面过大", "Too large"),
        UnreadableReason.TooManyRedirects => Say("跳转过多", "Too many redirects"),
        UnreadableReason.Forbidden => Say("地址不允许访问", "Address not allowed"),
        UnreadableReason.Challenge => Say("遇到人机验证", "Anti-robot page"),
        UnreadableReason.NeedsJavaScript => Say("列表须运行脚本", "List needs JavaScript"),
        UnreadableReason.NoEntries => Say("列表没有条目", "List without entries"),
        UnreadableReason.BrokenContent => Say("内容无法解析", "Content cannot be parsed"),
        UnreadableReason.ListTooShort => Say("列表未回溯到发布之前", "List does not reach back"),
        UnreadableReason.CandidateUnread => Say("疑似转载页无法读取", "A candidate page was not read"),
        UnreadableReason.NoChannel => Say("未登记转载栏目", "No repost channel registered"),
        UnreadableReason.NewMedia => Say("政务新媒体不自动读取，由具名人员认定", "A new-media account is not read; a named person settles it"),
    };

    public string Of(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Other => Say("其他", "Other"),
        ReleaseKind.Policy => Say("政策文件", "Policy document"),
        ReleaseKind.Interpretation => Say("解读", "Interpretation"),
        ReleaseKind.News => Say("政务动态", "News"),
    };

    public string Of(PairFinding finding) => finding switch
    {
        PairFinding.Missing => Say("没有解读", "No interpretation"),
        PairFinding.Late => Say("解读过迟", "Interpretation late"),
        PairFinding.OneWay => Say("未双向关联", "Not linked both ways"),
        PairFinding.BothWay => Say("已双向关联", "Linked both ways"),
        PairFinding.BrokenLink => Say("关联链接失效", "Broken link"),
    };

    public string Of(InterpretationForm form) => form switch
    {
        InterpretationForm.Text => Say("文字", "Text"),
        InterpretationForm.Picture => Say("图解", "Picture"),
        InterpretationForm.Video => Say("视频", "Video"),
        InterpretationForm.PressConference => Say("新闻发布会", "Press conference"),
        InterpretationForm.MediaComment => Say("媒体评论", "Media comment"),
        InterpretationForm.Audio => Say("音频", "Audio"),
        InterpretationForm.Expert => Say("专家解读", "Expert"),
    };

    public string Of(RepostClock clock) => clock switch
    {
        RepostClock.Publication => Say("自发布起", "from publication"),
        RepostClock.Notification => Say("自接到通知起", "from notification"),
    };

    public string Of(SiteKind kind) => kind switch
    {
        SiteKind.Portal => Say("政府门户网站", "Government portal"),
        SiteKind.Department => Say("部门网站", "Department site"),
        SiteKind.NewMedia => Say("政务新媒体", "New-media account"),
    };

    public string Of(SiteLevel level) => level switch
    {
        SiteLevel.State => Say("国家级", "State"),
        SiteLevel.Province => Say("省级", "Province"),
        SiteLevel.City => Say("市级", "City"),
        SiteLevel.County => Say("县级", "County"),
    };

    public string Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Releases => Say("政策发布", "Releases"),
        ChannelKind.Reposts => Say("转载", "Reposts"),
        ChannelKind.Policies => Say("本站文件", "Own policies"),
        ChannelKind.Interpretations => Say("本站解读", "Own interpretations"),
    };

    public string Of(SourceFault fault) => fault switch
    {
        SourceFault.Unreachable => Say("无法连接", "Unreachable"),
        SourceFault.TimedOut => Say("响应超时", "Timed out"),
        SourceFault.ServerError => Say("对方服务器错误", "Server error"),
        SourceFault.NotFound => Say("地址不存在", "Not found"),
        SourceFault.Refused => Say("拒绝访问", "Refused"),
        SourceFault.AskedToWait => Say("对方要求稍后再访问", "Asked to wait"),
        SourceFault.HttpError => Say("返回错误状态", "HTTP error"),
        SourceFault.TooLarge => Say("页面过大", "Too large"),
        SourceFault.TooManyRedirects => Say("跳转过多", "Too many redirects"),
        SourceFault.Forbidden => Say("地址不允许访问", "Address not allowed"),
        SourceFault.Challenge => Say("遇到人机验证", "Anti-robot page"),
        SourceFault.NeedsJavaScript => Say("列表须运行脚本", "List needs JavaScript"),
        SourceFault.Empty => Say("没有内容", "Empty"),
        SourceFault.UnexpectedHtml => Say("返回了网页而非数据", "HTML instead of data"),
        SourceFault.BrokenXml => Say("XML 无法解析", "Broken XML"),
        SourceFault.BrokenJson => Say("JSON 无法解析", "Broken JSON"),
        SourceFault.UnknownFormat => Say("格式无法识别", "Unknown format"),
        SourceFault.NoEntries => Say("没有条目", "No entries"),
        SourceFault.SelectorFindsNothing => Say("选择器没有匹配", "Selector finds nothing"),
        SourceFault.EntryUnread => Say("条目页面无法读取", "Entries unread"),
    };

    public string Of(SourceCondition condition) => condition switch
    {
        SourceCondition.New => Say("尚未读取", "Not read yet"),
        SourceCondition.Healthy => Say("正常", "Healthy"),
        SourceCondition.Faulty => Say("有故障", "Faulty"),
        SourceCondition.Stopped => Say("已停止读取", "Stopped"),
        SourceCondition.Silent => Say("久未更新", "Silent"),
    };

    public string Of(ChannelFormat format) => format switch
    {
        ChannelFormat.Auto => Say("自动识别", "By itself"),
        ChannelFormat.Feed => Say("订阅源", "Feed"),
        ChannelFormat.Json => Say("JSON 数据", "JSON"),
        ChannelFormat.List => Say("列表页", "List page"),
        ChannelFormat.Sitemap => Say("站点地图", "Sitemap"),
    };
}

using System.Text.RegularExpressions;

namespace GovSync.Core.Releases;

/// <summary>Whether a page is a policy document, an interpretation, news or something else: the kind with the most points.</summary>
internal static partial class KindJudge
{
    private sealed record Rule(ReleaseKind Kind, int Points, string Reason, Func<PageFacts, bool> Holds);

    /// <summary>Fewer points than this prove nothing: such a page is <see cref="ReleaseKind.Other"/>.</summary>
    private const int MinPoints = 3;

    /// <summary>With a lead of fewer points over the next kind a person should look.</summary>
    private const int CertainLead = 3;

    private static readonly Rule[] Rules =
    [
        new(ReleaseKind.Interpretation, 9, "标题用解读类词语", page => InterpretationTitle().IsMatch(page.Title)),
        new(ReleaseKind.Interpretation, 9, "标题标明本页是解读", page => InterpretationMark().IsMatch(page.Title)),
        new(ReleaseKind.Interpretation, 3, "栏目为解读", page => InterpretationColumn().IsMatch(page.ColumnType + page.ColumnName)),
        new(ReleaseKind.Policy, 8, "标题为“关于……的通知”等公文标题", page => NoticeTitle().IsMatch(page.Title) && !DraftTitle().IsMatch(page.Title)),
        new(ReleaseKind.Policy, 6, "标题为令或“印发《……》”", page => IssuingTitle().IsMatch(page.Title) && !IsReportOfIssue(page)),
        new(ReleaseKind.Policy, 5, "标题以公文文种结尾", page => DocumentTitle().IsMatch(page.Title)),
        new(ReleaseKind.Policy, 3, "标题为公告、通告", page => AnnouncementTitle().IsMatch(page.Title)),
        new(ReleaseKind.Policy, 3, "有发文字号或发文机关的信息表", page => page.HasDocumentTable),
        new(ReleaseKind.Policy, 2, "正文开头有发文字号", HasOwnNumberLine),
        new(ReleaseKind.Policy, 2, "栏目为文件", page => PolicyColumn().IsMatch(page.ColumnType + page.ColumnName)),
        new(ReleaseKind.Policy, 2, "正文分条", HasArticles),
        new(ReleaseKind.Other, 12, "以链接为主，是列表页", page => page.IsList),
        new(ReleaseKind.Other, 12, "征求意见稿或对单个对象的决定", page => DraftTitle().IsMatch(page.Title)),
        new(ReleaseKind.Other, 7, "标题为公示、公报、问答、名单等", page => OtherTitle().IsMatch(page.Title)),
        new(ReleaseKind.Other, 3, "标题为指南、流程、申报等", page => GuideTitle().IsMatch(page.Title)),
        new(ReleaseKind.Other, 2, "栏目为办事、公示、数据等", page => OtherColumn().IsMatch(page.ColumnType + page.ColumnName)),
        new(ReleaseKind.News, 3, "栏目为动态、新闻", page => NewsColumn().IsMatch(page.ColumnType + page.ColumnName)),
        new(ReleaseKind.News, 4, "正文以消息头开始", page => page.Lines.Take(4).Any(line => NewsLead().IsMatch(line))),
        new(ReleaseKind.News, 3, "来源为媒体", page => page.Source is { } source && Media().IsMatch(source)),
        new(ReleaseKind.News, 3, "标题为会议、活动、发布等消息", page => NewsTitle().IsMatch(page.Title)),
    ];

    public static JudgedKind Judge(PageFacts page)
    {
        var holding = Array.FindAll(Rules, rule => rule.Holds(page));
        Span<int> points = stackalloc int[4];
        foreach (var rule in holding)
        {
            points[(int)rule.Kind] += rule.Points;
        }

        var best = ReleaseKind.Other;
        foreach (var kind in (ReadOnlySpan<ReleaseKind>)[ReleaseKind.Interpretation, ReleaseKind.Policy, ReleaseKind.News])
        {
            best = points[(int)kind] >= MinPoints && points[(int)kind] > points[(int)best] ? kind : best;
        }

        var won = points[(int)best];
        points[(int)best] = 0;
        var second = Math.Max(Math.Max(points[0], points[1]), Math.Max(points[2], points[3]));
        return new(best, won - second >= CertainLead, ReasonsOf(holding, best));
    }

    private static List<string> ReasonsOf(Rule[] holding, ReleaseKind kind)
        => holding.Where(rule => rule.Kind == kind).Select(rule => rule.Reason).DefaultIfEmpty("未见文件、解读或新闻的特征").ToList();

    /// <summary>近日，国务院办公厅印发《…》: a report, unless it gives the whole text (全文如下).</summary>
    private static bool IsReportOfIssue(PageFacts page)
        => IssuedTitle().IsMatch(page.Title) && page.Lines.Take(4).Any(line => NewsLead().IsMatch(line))
            && !page.Lines.Take(20).Any(line => WholeText().IsMatch(line)) && !HasArticles(page);

    private static bool HasOwnNumberLine(PageFacts page)
        => page.Lines.Take(8).Any(line => line.Length < 40 && OwnDocumentNumber.Normalise(line) is not null);

    private static bool HasArticles(PageFacts page)
        => page.Lines.Any(line => line.StartsWith("第一条", StringComparison.Ordinal))
            && page.Lines.Any(line => line.StartsWith("第二条", StringComparison.Ordinal));

    [GeneratedRegex(
        @"解读|一图读懂|一图看懂|图解|图说|读懂|看懂|答记者问|答记者提问|新闻发布会|政策吹风会|吹风会|政策问答|权威访谈|专访|动漫|划重点|起草说明|编制说明|释义",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InterpretationTitle();

    /// <summary>Said of the page itself rather than of what a document is about: 图解：…, 【音频解读】…, 《…》解读.</summary>
    [GeneratedRegex(@"^[【\[（(]?[\u4E00-\u9FFF]{0,4}(解读|图解|读懂|看懂|图说)[】\]）)]?[:：|丨｜\s《【]|(解读|读懂|答记者问|图解|问答)[】）)]?$|(发布会|吹风会)(文字|图文)?(实录)?$|》(政策|的)?(解读|说明)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InterpretationMark();

    [GeneratedRegex("解读", RegexOptions.CultureInvariant)]
    private static partial Regex InterpretationColumn();

    /// <summary>关于…的通知 and its like, whoever's, a number in brackets or 的 notwithstanding.</summary>
    [GeneratedRegex(
        @"(关于|印发|转发|批转).{2,}(通知|意见|决定|批复|复函|函|通报|答复|请示|报告|规定|办法|命令|令|决议|建议|工作要点|安排|措施|方案|细则)\s?([（(][^（()）]{2,30}[）)])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoticeTitle();

    /// <summary>公告 and 通告 may be rules or news of the day; such a title alone is just enough.</summary>
    [GeneratedRegex(@"关于.{2,}的(公告|通告)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncementTitle();

    /// <summary>A body and 印发《…》, or an order with its number.</summary>
    [GeneratedRegex(@"(厅|院|部|委|局|府|中央|会)\s?(联合)?印发\s?《|令\s?[（(]?(\d{4}年)?第?\s?\d{1,4}\s?号|^中华人民共和国.{2,30}(法|条例)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IssuingTitle();

    [GeneratedRegex("印发[^的]{0,4}《[^》]+》$", RegexOptions.CultureInvariant)]
    private static partial Regex IssuedTitle();

    [GeneratedRegex("全文如下|全文公布如下|全文：$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeText();

    [GeneratedRegex(
        @"(办法|细则|条例|规定|规划|规划纲要|纲要|方案|意见|措施|通知|决定|批复|复函|通报|规则|规程|章程|守则|准则|标准|要点|行动计划|计划|暂行规定|令)(（.{1,20}）|\(.{1,20}\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentTitle();

    [GeneratedRegex("政策文件|规范性文件|政府文件|法规|规章|文件", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyColumn();

    /// <summary>A draft out for comment is not yet a document, an act against one party none of general meaning.</summary>
    [GeneratedRegex(@"征求.{0,80}意见|意见征集|征求意见稿|处罚(信息公开表|决定书)|行政处罚决定", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DraftTitle();

    [GeneratedRegex(
        @"公开表|统计公报|公报$|年报$|年度报告|工作报表|公示\s?([（(].{0,20}[)）])?$|的公示|(招标|采购|招聘|招录|招考|拍卖|出让|中标|成交|竞买|遴选|录用).{0,8}(公告|公示|结果|简章|启事|信息|名单)"
        + @"|常见问题|热点问|\d+问|问答|名单\s?([（(].{0,20}[)）])?$|简介$|一览表?$|[预决]算(公开)?$|办事指南|申请流程|办理流程|征集",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTitle();

    [GeneratedRegex(@"指引|指南|攻略|流程|详解|须知|怎么|如何|哪些|吗[？?]|请查收|清单$|目录$|申报|申领|申请|办理|报名|机构|职责|概况", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex GuideTitle();

    [GeneratedRegex("办事|指南|问答|统计|征集|招聘|采购|公示|机构|概况|数据|服务", RegexOptions.CultureInvariant)]
    private static partial Regex OtherColumn();

    [GeneratedRegex("动态|要闻|新闻|资讯|快讯|时政|媒体", RegexOptions.CultureInvariant)]
    private static partial Regex NewsColumn();

    [GeneratedRegex(
        @"^\s?(【?本报讯|本报记者|本网讯|新华社|新华网|中新网|人民网|.{0,20}(电|讯)[（(]?(记者|通讯员)|(?!.{0,8}各位).{0,8}(记者|通讯员)|(\d{4}年)?\d{1,2}月\d{1,2}日(上午|下午|晚)?[，,]|近日[，,]|日前[，,]|记者从|昨日|昨天|今天(上午|下午)?[，,])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NewsLead();

    [GeneratedRegex(@"(日报|晚报|晨报|商报|都市报|时报|周报|早报|新华社|新华网|人民网|央视|电视台|广播|南方\+|新闻网|新闻(?!办)|客户端|融媒体?|中新|澎湃|羊城|报社|报$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Media();

    [GeneratedRegex(@"召开|举行|调研|会见|会谈|出席|考察|慰问|启动|揭牌|开幕|闭幕|强调|主持|走访|督导|公布|出台|发布会|[！!]|(厅|部|委|局|院|府|署|会)(联合)?(发布|公布|出台|发文)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NewsTitle();
}

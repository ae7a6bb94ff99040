using GovSync.Core.Rules;

namespace GovSync.Functions.Console.Texts;

/// <summary>The rules: which clause binds whom.</summary>
public sealed partial class Words
{
    public string Rules => Say("适用条款", "Clauses in force");

    public string LookUpClauses => Say("按行政区划、网站类型和日期查询适用条款", "Look up the clauses in force by division, kind of site and day");

    public string Topic => Say("事项", "Topic");

    public string Profile => Say("规则档案", "Rule profile");

    public string Basis => Say("依据原文", "The words it rests on");

    public string ParallelText => Say("他处文件的一致规定", "a text of elsewhere that agrees");

    public string TextDoesNotSay => Say("文本未规定", "The text does not say");

    public string NoDivision => Say("行政区划代码应为六位数字，例如 320100。", "A division code has six digits, as 320100.");

    public string Breach => Say("违反条款", "breach");

    public string ReportsDue => Say("即将到期的报告报表", "Reports due next");

    public string NoReportsDue => Say("没有文本规定的报告报表。", "No text in force asks for a report.");

    public string DueBy => Say("最迟日期", "Last day");

    public string ReportName => Say("名称", "Report");

    public string SitesConcerned => Say("涉及网站", "Sites concerned");

    public string ForceMajeureDoesNotCount => Say(
        "因不可抗因素或被责令紧急关停的，文本规定不计入下线次数；登记中未区分，请人工核对。",
        "Closures by force majeure or by order do not count in these texts; the registry does not tell them apart, so a person must look.");

    public string ClosureBeyond(SiteClosureFinding finding) => finding.Excess switch
    {
        ClosureExcess.TooMany => Say(
            $"临时下线超过每年 {finding.Clause.PerYear} 次：", $"More than {finding.Clause.PerYear} temporary closure a year:"),
        ClosureExcess.TooLong => Say(
            $"临时下线超过 {finding.Clause.MaxDays} 天：", $"A temporary closure of more than {finding.Clause.MaxDays} days:"),
    };

    public string Of(ClauseTopic topic) => topic switch
    {
        ClauseTopic.Repost => Say("转载", "Repost"),
        ClauseTopic.Attribution => Say("注明来源", "Source attribution"),
        ClauseTopic.Integrity => Say("内容与原稿一致", "Integrity"),
        ClauseTopic.StateCouncilDocuments => Say("国务院文件转载", "State Council documents"),
        ClauseTopic.PermittedReposts => Say("允许转载的来源", "Permitted reposts"),
        ClauseTopic.NonGovernmentSources => Say("非政府网站信息", "Non-government sources"),
        ClauseTopic.Reviews => Say("审核", "Reviews"),
        ClauseTopic.SharedContent => Say("信息共享", "Shared content"),
        ClauseTopic.UpwardSubmission => Say("向上报送", "Upward submission"),
        ClauseTopic.Interpretation => Say("解读", "Interpretation"),
        ClauseTopic.Emergencies => Say("突发事件回应", "Emergencies"),
        ClauseTopic.NewMediaPush => Say("向政务新媒体推送", "Push to new media"),
        ClauseTopic.NewMediaAccounts => Say("政务新媒体账号", "New-media accounts"),
        ClauseTopic.Updates => Say("静态信息更新", "Updates"),
        ClauseTopic.RepealedMarks => Say("废止标注", "Repealed marks"),
        ClauseTopic.NormativeDocuments => Say("规范性文件公开", "Normative documents"),
        ClauseTopic.ArchivedPages => Say("网页归档", "Archived pages"),
        ClauseTopic.SiteChanges => Say("网站变更", "Site changes"),
        ClauseTopic.LanguageEditions => Say("民文版、外文版", "Language editions"),
        ClauseTopic.NoAdvertising => Say("不得发布商业广告", "No advertising"),
        ClauseTopic.Closure => Say("临时下线", "Temporary closure"),
        ClauseTopic.SpotCheck => Say("抽检", "Spot check"),
        ClauseTopic.Patrol => Say("全面巡查", "Patrol"),
        ClauseTopic.Circular => Say("通报", "Circular"),
        ClauseTopic.MachineAndPeople => Say("机器与人工检查相结合", "Checks by machine and people"),
        ClauseTopic.Reports => Say("报告报表", "Reports"),
        ClauseTopic.Feedback => Say("网民意见答复", "Feedback"),
        ClauseTopic.SelfCheck => Say("自查", "Self-check"),
        ClauseTopic.Rectification => Say("整改与问责", "Rectification"),
        ClauseTopic.Rewards => Say("表扬奖励", "Rewards"),
        ClauseTopic.Statistics => Say("量化分析", "Statistics"),
        ClauseTopic.Logs => Say("日志留存", "Logs"),
        ClauseTopic.RightsSeparation => Say("权限分离", "Separation of rights"),
        ClauseTopic.SignIn => Say("用户鉴别", "Sign-in"),
        ClauseTopic.ServersAtHome => Say("服务器不得放在境外", "Servers in China"),
        ClauseTopic.Platform => Say("集约化平台功能", "Platform functions"),
    };
}

using GovSync.Core.Compliance;

namespace GovSync.Functions.Console.Texts;

/// <summary>
/// Every word that the console shows, in both languages side by side, so that neither is forgotten: Chinese, the language of its users,
/// and English. One file a subject.
/// </summary>
public sealed partial class Words(ReportLanguage language)
{
    public static readonly Words Chinese = new(ReportLanguage.Chinese);
    public static readonly Words English = new(ReportLanguage.English);

    public ReportLanguage Language => language;

    public static Words In(ReportLanguage language) => language switch
    {
        ReportLanguage.Chinese => Chinese,
        ReportLanguage.English => English,
    };

    /// <summary>For the attribute <c>lang</c>.</summary>
    public string HtmlLanguage => Say("zh-CN", "en");

    public string Product => Say("GovSync 政策信息转载监督", "GovSync · repost oversight");

    public string SkipToContent => Say("跳到主要内容", "Skip to main content");

    public string Navigation => Say("主导航", "Main navigation");

    public string Releases => Say("政策发布", "Releases");

    public string Desk => Say("编辑工作台", "Editor's desk");

    public string Sites => Say("网站", "Sites");

    public string Report => Say("转载时效报告", "Lag report");

    public string Administration => Say("运行管理", "Administration");

    public string SignIn => Say("登录", "Sign in");

    public string SignOut => Say("退出", "Sign out");

    /// <summary>Leads to the other language, so it is written in that one.</summary>
    public string OtherLanguage => Say("English", "中文");

    public string OtherLanguageCode => Say("en", "zh");

    public string AsOf => Say("截至", "As of");

    public string BeijingTime => Say("所有时间均为北京时间（UTC+8）。", "All times are Beijing time (UTC+8).");

    /// <summary>Between a label and what it labels.</summary>
    public string Colon => Say("：", ": ");

    /// <summary>Between the items of a list.</summary>
    public string Comma => Say("、", ", ");

    public string None => Say("无", "None");

    public string Unknown => Say("未知", "Unknown");

    public string Yes => Say("是", "Yes");

    public string No => Say("否", "No");

    public string Show => Say("查看", "Show");

    public string Site => Say("网站", "Site");

    public string Reason => Say("理由", "Reason");

    public string Previous => Say("上一页", "Previous");

    public string Next => Say("下一页", "Next");

    public string Pages => Say("分页", "Pages");

    public string PageOf(int page, int pages) => Say($"第 {page} 页，共 {pages} 页", $"Page {page} of {pages}");

    public string Items(int count) => Say($"共 {count} 项", count == 1 ? "1 item" : $"{count} items");

    public string NotFound => Say("没有找到", "Not found");

    public string NotFoundDetail => Say(
        "这里没有您要找的内容。它可能从未存在，或已超过保存期限。", "There is nothing here. It may never have been, or its retention is over.");

    public string FormExpired => Say("页面已过期", "The page has expired");

    public string FormExpiredDetail => Say(
        "出于安全考虑，本次提交未被接受。请返回上一页，刷新后再次提交。",
        "For safety this submission was not accepted. Go back, reload the page and submit again.");

    public string Token => Say("管理员令牌", "Administrator's token");

    public string TokenHint => Say("即部署时设置的 GOVSYNC_ADMIN_TOKEN。", "The one set as GOVSYNC_ADMIN_TOKEN at deployment.");

    public string WrongToken => Say("令牌不正确，请核对后重试。", "The token is not right. Check it and try again.");

    public string TooManyAttempts => Say(
        "错误次数过多，请一分钟后再试。", "Too many wrong tokens. Try again in a minute.");

    private string Say(string chinese, string english) => Language switch
    {
        ReportLanguage.Chinese => chinese,
        ReportLanguage.English => english,
    };
}

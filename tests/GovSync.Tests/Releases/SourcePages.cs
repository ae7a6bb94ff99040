using System.Text;
using GovSync.Core.Releases;
using GovSync.Functions.Storage;

namespace GovSync.Tests.Releases;

/// <summary>One invented policy document as its source shows it, and what the source may do to its page.</summary>
internal static class SourcePages
{
    public const string Url = "https://www.example.gov.cn/zhengce/1.html";

    public const string Second = "二、补贴标准。对符合条件的示例企业，每户给予一次性补贴300元，由县级财政部门于2026年6月30日前拨付到位。";

    /// <summary>The page, with its parts changed as a test needs it.</summary>
    public static string Html(
        string title = "国务院关于做好示例工作的通知", string number = "国发〔2026〕7号", string second = Second, string above = "", string attachments = "",
        string field = "") => $"""
        <html><head><meta charset="utf-8"><title>{title}</title><meta name="ArticleTitle" content="{title}"></head>
        <body><h1>{title}</h1>
        <table><tr><td>发文机关：</td><td>国务院</td><td>发文字号：</td><td>{number}</td>{field}</tr></table>
        <div id="UCAP-CONTENT">{above}<p>各省、自治区、直辖市人民政府，国务院各部委、各直属机构：</p>
        <p>为做好示例工作，现就有关事项通知如下，请认真贯彻执行，确保各项措施落到实处。</p>
        <p>一、总体要求。坚持示例工作的基本原则，统筹安排，分步实施，到二〇三〇年取得明显成效。</p>
        <p>{second}</p>
        <p>三、组织保障。健全示例工作的机制，明确责任分工，加强监督检查，及时总结并推广经验。</p>
        <p>国务院</p><p>2026年3月1日</p>{attachments}</div></body></html>
        """;

    /// <summary>The same document after the portal got a new face: other markup, navigation, share bar and counters around it.</summary>
    public static string Redesigned(string second = Second) => $"""
        <html><head><meta charset="utf-8"><title>国务院关于做好示例工作的通知_示例门户网站</title><meta name="ArticleTitle" content="国务院关于做好示例工作的通知"></head>
        <body><div class="nav"><a href="/">首页</a> <a href="/zc">政策</a> <a href="/hd">互动</a></div><div class="crumbs">您的位置：首页 > 政策 > 文件</div>
        <div class="article"><h2>国务院关于做好示例工作的通知</h2><p>国发〔2026〕7号</p><div class="info">浏览次数：12345　字体：大 中 小　打印本页</div>
        <div class="TRS_Editor"><span>各省、自治区、直辖市人民政府，国务院各部委、各直属机构：</span><br>
        <span>为做好示例工作，现就有关事项通知如下，请认真贯彻执行，确保各项措施落到实处。</span><br>
        <span>一、总体要求。坚持示例工作的基本原则，统筹安排，分步实施，到二〇三〇年取得明显成效。</span><br>
        <span>{second}</span><br>
        <span>三、组织保障。健全示例工作的机制，明确责任分工，加强监督检查，及时总结并推广经验。</span><br>
        <span>国务院</span><br><span>2026年3月1日</span></div><div class="share">分享到：微信 微博</div></div></body></html>
        """;

    /// <summary>What a server shows for a moment in place of every page.</summary>
    public const string ErrorPage = """
        <html><head><meta charset="utf-8"><title>系统提示</title></head><body><div><p>系统正在升级维护，给您带来的不便敬请谅解。</p>
        <p>请稍后再次访问本网站，或者拨打网站首页公布的服务电话进行咨询，我们将尽快为您处理。</p></div></body></html>
        """;

    public static PageReading Read(string html) => PageReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Url);

    public static SourceReading Page(DateTimeOffset at, string html) =>
        new SourceReading.Page(Read(html), BlobStore.NameOf(Encoding.UTF8.GetBytes(html)), new PageValidators("\"1\"", null)) { At = at };
}

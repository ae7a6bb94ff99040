using System.Net;
using System.Text;
using GovSync.Core.Releases;

namespace GovSync.Benchmarks.Variants;

/// <summary>The pages that a copy may be shown on: templates as sites of counties have them, and the bare parts.</summary>
internal static class Layouts
{
    private static readonly Encoding Gb18030 = OfGb18030();

    public static readonly (string Name, Func<PageCopy, PageReading> Read)[] All =
    [
        ("parts", copy => PageReadings.FromParts(copy.Title, PageCopy.Url, null, copy.Source, copy.Text, null)),
        ("tags", copy => Read(Tagged(copy), Encoding.UTF8, "utf-8")),
        ("tables in GB18030", copy => Read(InTables(copy), Gb18030, "gb2312")),
        ("editor's spans", copy => Read(InSpans(copy), Encoding.UTF8, "utf-8")),
    ];

    private static PageReading Read(string html, Encoding encoding, string charset) =>
        PageReader.Read(encoding.GetBytes(html.Replace("CHARSET", charset, StringComparison.Ordinal)), "text/html", PageCopy.Url);

    private static string Tagged(PageCopy copy) => $"""
        <!DOCTYPE html><html><head><meta charset="CHARSET"><title>{Escaped(copy.Title)}_临水县人民政府门户网站</title>
        <meta name="SiteName" content="临水县人民政府门户网站"><meta name="SiteIDCode" content="4100000001"><meta name="ColumnName" content="上级文件">
        <meta name="ArticleTitle" content="{Escaped(copy.Title)}"><meta name="PubDate" content="2026-07-27 16:05"><meta name="ContentSource" content="{Escaped(copy.Source)}">
        </head><body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 上级文件</div>
        <div class="article"><h1>{Escaped(copy.Title)}</h1><div class="info">发布时间：2026-07-27 16:05　来源：{Escaped(copy.Source)}　字号：<a>大</a> <a>中</a> <a>小</a></div>
        <div class="content" id="zoom">{Paragraphs(copy, line => $"<p style=\"text-indent:2em\">{Escaped(line)}</p>")}{Files(copy)}</div>
        <div class="tools"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a></div></div>
        <div class="footer"><p>主办：临水县人民政府办公室　承办：县大数据中心</p><p>网站标识码：4100000001　ICP备00000000号</p></div></body></html>
        """;

    private static string InTables(PageCopy copy) => $"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=CHARSET"><title>{Escaped(copy.Title)}</title></head>
        <body bgcolor="#ffffff"><table width="1000" align="center"><tr><td><a href="/">首 页</a> | <a href="/a/">走进临水</a> | <a href="/b/">政务公开</a></td></tr></table>
        <table width="1000" align="center"><tr><td align="center"><font size="5"><b>{Escaped(copy.Title)}</b></font></td></tr>
        <tr><td align="center">2026-07-27 16:05:00 　来源：{Escaped(copy.Source)} 　浏览次数：<span id="hits">128</span></td></tr>
        <tr><td><font size="3">{Paragraphs(copy, line => $"&nbsp;&nbsp;&nbsp;&nbsp;{Escaped(line)}<br>\r\n")}</font>{Files(copy)}</td></tr>
        <tr><td align="right">责任编辑：王小明</td></tr><tr><td>上一篇：<a href="t1.html">临水县召开防汛工作会议</a><br>下一篇：<a href="t2.html">临水县开展文明创建活动</a></td></tr></table>
        <table width="1000" align="center"><tr><td align="center">版权所有：临水县人民政府　备案号：ICP备00000000号</td></tr></table></body></html>
        """;

    private static string InSpans(PageCopy copy) => $"""
        <!DOCTYPE html><html><head><meta charset="CHARSET"><title>{Escaped(copy.Title)}</title></head><body>
        <div class="top"><a href="/">网站首页</a><a href="/xxgk">信息公开</a></div>
        <div class="detail"><div class="detail-title">{Escaped(copy.Title)}</div>
        <div class="detail-meta"><span>来源：</span><span>{Escaped(copy.Source)}</span><span>发布日期：2026年07月27日</span><span>分享到：</span></div>
        <div class="TRS_Editor">{Paragraphs(copy, line => $"<p><span style=\"font-family:仿宋_GB2312\">{Escaped(Half(line, 0))}</span><span lang=\"EN-US\">{Escaped(Half(line, 1))}</span></p>")}</div>
        {Files(copy)}</div><div class="foot">网站地图 | 联系我们 | 关于本站</div></body></html>
        """;

    private static string Paragraphs(PageCopy copy, Func<string, string> show) => string.Concat(copy.Lines.Where(line => line.Length > 0).Select(show));

    private static string Half(string line, int which) => which == 0 ? line[..(line.Length / 2)] : line[(line.Length / 2)..];

    private static string Files(PageCopy copy) =>
        string.Concat(copy.Attachments.Select(file => $"<p>附件：<a href=\"{Escaped(file.Url)}\">{Escaped(file.Name)}</a></p>"));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text).Replace("\u00a0", "&nbsp;", StringComparison.Ordinal);

    private static Encoding OfGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}

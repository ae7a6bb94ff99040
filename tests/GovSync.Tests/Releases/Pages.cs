using System.Text;
using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

/// <summary>Pages written for the tests.</summary>
internal static class Pages
{
    public const string Metas =
        """
        <meta name="SiteName" content="某市人民政府门户网站">
        <meta name="SiteIDCode" content="1234560001">
        <meta name="ColumnName" content="政府文件">
        <meta name="ColumnType" content="政策文件">
        <meta name="ArticleTitle" content="某市人民政府办公室关于印发垃圾分类管理办法的通知">
        <meta name="PubDate" content="2026-03-01 09:05">
        <meta name="ContentSource" content="某市人民政府办公室">
        """;

    public const string Paragraphs =
        "<p>各县（市、区）人民政府，市政府各部门：</p><p>《某市垃圾分类管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。</p>"
        + "<p>某市人民政府办公室</p><p>2026年2月27日</p>";

    public static PageReading Read(string markup, string? url = null) => PageReader.Read(Encoding.UTF8.GetBytes(markup), null, url);

    public static string WithBody(string body) => $"<html><head>{Metas}</head><body><div id=\"zoom\">{body}</div></body></html>";
}

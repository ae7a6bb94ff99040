using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>What a site shows to readers that it keeps out.</summary>
internal static class BarrierPage
{
    public static string Challenge(Template template) => $"""
        <!DOCTYPE html>
        <html>
        <head><meta charset="{template.Encoding.WebName}"><title>安全验证</title></head>
        <body><div class="verify"><h2>请完成安全验证</h2><p>请拖动滑块完成拼图，验证通过后继续访问。</p></div></body>
        </html>
        """;

    /// <summary>A list without entries, which a script is to bring.</summary>
    public static string Scripted(Template template, DemoSite site) => $"""
        <!DOCTYPE html>
        <html>
        <head><meta charset="{template.Encoding.WebName}"><title>{Html.Escape(site.Name)}</title></head>
        <body><div id="app"></div><noscript>请启用JavaScript后访问本站。</noscript><script src="/js/app.js"></script></body>
        </html>
        """;
}

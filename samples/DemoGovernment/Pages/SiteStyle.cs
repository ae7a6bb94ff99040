namespace DemoGovernment.Pages;

/// <summary>One style sheet for all sites; the body's class tells them apart.</summary>
internal static class SiteStyle
{
    public const string Css = """
        * { box-sizing: border-box; }
        body { margin: 0; font: 16px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #222; background: #fff; }
        a { color: #1f4e8c; text-decoration: none; } a:hover { text-decoration: underline; }
        .header, .top, .gk-header, .banner { background: #b3241c; color: #fff; padding: 22px 8%; width: 100%; }
        .header a, .gk-header a { color: #fff; }
        .logo, .site-name, .gk-logo { font-size: 28px; font-weight: bold; letter-spacing: 2px; display: inline-block; }
        .state .header { background: #9c1f19; } .modern .header { background: #1b5ea6; } .editor .top { background: #0f6b57; } .disclosure .gk-header { background: #34568b; }
        .nav a, .gk-nav li { margin-right: 22px; display: inline-block; } .gk-nav { margin: 8px 0 0; padding: 0; list-style: none; }
        .mainNav { background: #124680; } .mainNav ul { margin: 0; padding: 0 8%; list-style: none; } .mainNav li { display: inline-block; padding: 8px 22px; } .mainNav a { color: #fff; }
        .menu { padding: 8px 8%; background: #e4f1ed; } .search { float: right; }
        .crumbs, .position, .dqwz, .crumb { padding: 12px 0; color: #666; font-size: 14px; }
        .crumbs, .position { padding-left: 8%; }
        .article, .content, .main, .container, .news_box, .box { max-width: 1080px; margin: 0 auto; padding: 8px 24px 32px; }
        .header .container { max-width: none; padding: 0; }
        h1, .xxgk_title { text-align: center; font-size: 26px; line-height: 1.5; font-weight: bold; margin: 18px 0; }
        .content_date, .xxgk_info, .pages-date, .date-row { text-align: center; color: #777; font-size: 14px; border-bottom: 1px solid #ddd; padding-bottom: 10px; }
        .content_date span { margin: 0 12px; }
        table.bd1, .classify table { width: 100%; border: 1px solid #bbb; border-collapse: collapse; margin: 16px 0; font-size: 15px; }
        table.bd1 td, .classify td { padding: 6px 12px; border: 1px solid #ddd; }
        ul.list, ul.news-list, .box ul { list-style: none; padding: 0; } ul.list li, ul.news-list li, .box li { border-bottom: 1px dashed #ddd; padding: 8px 0; }
        ul.list span, .news-list .time, .box li span, .list h4 .date { float: right; color: #888; font-weight: normal; }
        .list h4 { font-weight: normal; border-bottom: 1px dashed #ddd; margin: 0; padding: 8px 0; }
        .table-list { width: 100%; border-collapse: collapse; } .table-list td, .table-list th { border: 1px solid #ddd; padding: 8px; }
        .related, .attachments { margin-top: 24px; padding: 12px 20px; background: #f6f6f6; } .related h3 { margin: 0; font-size: 16px; }
        .footer, .foot, .gk-footer { clear: both; margin-top: 40px; padding: 24px; text-align: center; color: #777; background: #f1f1f1; font-size: 14px; }
        .left-menu { float: left; width: 200px; } .right-list { margin-left: 230px; } .lm-title, .column_title, .bar { font-size: 20px; font-weight: bold; border-bottom: 2px solid #0f6b57; }
        .more { float: right; font-size: 14px; font-weight: normal; } .share, .bottom-tools, .page, .pager, .pages, .pagination { margin-top: 24px; color: #888; text-align: center; }
        body.old { font: 14px/1.9 SimSun, "Noto Serif CJK SC", serif; } .old .text { font-size: 15px; }
        .control table { width: 100%; border-collapse: collapse; } .control td, .control th { text-align: left; border-bottom: 1px solid #ddd; padding: 6px 10px; }
        """;
}

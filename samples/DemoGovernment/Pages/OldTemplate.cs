using System.Globalization;
using System.Text;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>Old sites: nested tables, paragraphs parted by line breaks, no meta tags, and bytes in GB18030 that call themselves gb2312.</summary>
internal sealed class OldTemplate : Template
{
    public override Encoding Encoding => Encoding.GetEncoding("gb18030");

    public override string ContentType => "text/html";

    public override string ItemPath(Item item, DateTimeOffset published) =>
        string.Create(CultureInfo.InvariantCulture, $"/news/show.asp?id={item.Id}");

    public override string ListPath(Column column, int page) =>
        page == 1 ? $"/news/list.asp?class={column.Id}" : $"/news/list.asp?class={column.Id}&page={page}";

    public override string Item(PageView page) => $"""
        <HTML>
        <HEAD>
        <META http-equiv="Content-Type" content="text/html; charset=gb2312">
        <TITLE>{Html.Escape(page.Title)}</TITLE>
        <LINK href="/css/site.css" type=text/css rel=stylesheet>
        </HEAD>
        <BODY class=old>
        {Header(page.Site)}
        <TABLE width=960 align=center border=0 cellspacing=0 cellpadding=0>
        <TR>
        <TD width=180 valign=top>{SideMenu(page.Site)}</TD>
        <TD valign=top>
          <TABLE width="100%" border=0 cellpadding=6>
          <TR><TD>您现在的位置：<A href="/">首页</A> &gt;&gt; <A href="{Html.Escape(ListPath(page.Column, 1))}">{Html.Escape(page.Column.Name)}</A> &gt;&gt; 正文</TD></TR>
          <TR><TD align=center><FONT size=4 color=#cc0000><B>{Html.Escape(page.Title)}</B></FONT></TD></TR>
          <TR><TD align=center>{InfoLine(page)}</TD></TR>
          <TR><TD><TABLE width="96%" align=center border=0><TR><TD class=text>
        {Html.Each(page.Paragraphs, Line)}
          {AttachmentBlock(page)}{LinkBlocks(page)}</TD></TR></TABLE></TD></TR>
          <TR><TD align=right>【<A href="javascript:window.print()">打印本页</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR>
          </TABLE>
        </TD>
        </TR>
        </TABLE>
        {Footer(page.Site)}
        </BODY>
        </HTML>
        """;

    public override string List(ListView list) => $"""
        <HTML>
        <HEAD>
        <META http-equiv="Content-Type" content="text/html; charset=gb2312">
        <TITLE>{Html.Escape(list.Column.Name)}</TITLE>
        <LINK href="/css/site.css" type=text/css rel=stylesheet>
        </HEAD>
        <BODY class=old>
        {Header(list.Site)}
        <TABLE width=960 align=center border=0 cellspacing=0 cellpadding=0>
        <TR>
        <TD width=180 valign=top>{SideMenu(list.Site)}</TD>
        <TD valign=top>
          <TABLE width="100%" border=0 cellpadding=4>
          <TR><TD colspan=2 class=bar>{Html.Escape(list.Column.Name)}</TD></TR>
        {Html.Each(list.Entries, entry => $"""
              <TR><TD>·<A href="{Html.Escape(entry.Path)}" target=_blank>{Html.Escape(entry.Title)}</A></TD><TD width=90 align=right>[{Html.Date(entry.Published, "yyyy-MM-dd")}]</TD></TR>

            """)}
          <TR><TD colspan=2 align=center>共 {list.PageCount} 页　{Html.Each(PagesOf(list), page => $"<A href=\"{Html.Escape(ListPath(list.Column, page))}\">[{page}]</A> ")}</TD></TR>
          </TABLE>
        </TD>
        </TR>
        </TABLE>
        {Footer(list.Site)}
        </BODY>
        </HTML>
        """;

    private static string InfoLine(PageView page) => string.Concat(
        Html.When(page.Time("yyyy-M-d H:mm", "yyyy-M-d"), time => $"发布时间：{time}　　"),
        Html.When(page.Source, source => $"来源：{Html.Escape(source)}　　"),
        $"点击数：{page.Id % 613}");

    private static string Line(string line) => line[0] switch
    {
        '^' => $"<center><b>{Html.Escape(line[1..])}</b></center><br>\n",
        '>' => $"<div align=right>{Html.Escape(line[1..])}　　</div>\n",
        _ => $"　　{Html.Escape(line)}<br><br>\n",
    };

    private static string Header(DemoSite site) => $"""
        <TABLE width=960 align=center border=0 class=banner><TR><TD><FONT size=6>{Html.Escape(site.Name)}</FONT></TD></TR></TABLE>
        """;

    private string SideMenu(DemoSite site) => $"""
        <TABLE width=170 border=1 cellpadding=5>{Navigation(site, (href, text) => $"<TR><TD><A href=\"{Html.Escape(href)}\">{Html.Escape(text)}</A></TD></TR>")}</TABLE>
        """;

    private static string Footer(DemoSite site) => $"""
        <HR width=960><CENTER>主办：{Html.Escape(site.SponsoringBody)}　网站标识码：{site.Code}　示例网站，内容均为虚构</CENTER>
        """;
}

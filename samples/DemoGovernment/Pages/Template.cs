using System.Text;
using DemoGovernment.Sites;

namespace DemoGovernment.Pages;

/// <summary>A way of building a site: its addresses, its markup, its encoding.</summary>
internal abstract class Template
{
    /// <summary>GB18030 is in the code pages provider only.</summary>
    static Template() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public virtual Encoding Encoding => Encoding.UTF8;

    /// <summary>What its pages are in when their label is wrong.</summary>
    public Encoding OtherEncoding => Encoding is UTF8Encoding ? Encoding.GetEncoding("gb18030") : Encoding.UTF8;

    /// <summary>The Content-Type header.</summary>
    public virtual string ContentType => "text/html; charset=utf-8";

    public static Template Of(TemplateName name) => name switch
    {
        TemplateName.State => new StateTemplate(),
        TemplateName.Modern => new ModernTemplate(),
        TemplateName.Editor => new EditorTemplate(),
        TemplateName.Disclosure => new DisclosureTemplate(),
        TemplateName.Old => new OldTemplate(),
    };

    /// <param name="published">Declared time, Beijing.</param>
    public abstract string ItemPath(Item item, DateTimeOffset published);

    /// <param name="page">From 1.</param>
    public abstract string ListPath(Column column, int page);

    public abstract string Item(PageView page);

    public abstract string List(ListView list);

    protected static IEnumerable<int> PagesOf(ListView list) => Enumerable.Range(1, list.PageCount);

    protected string Navigation(DemoSite site, Func<string, string, string> link) =>
        link("/", "首页") + Html.Each(site.Columns, column => link(ListPath(column, 1), column.Name));

    protected static string LinkBlocks(PageView page) => Html.Each(
        page.Links.GroupBy(link => link.Heading),
        group => $"""
            <div class="related"><h3>{Html.Escape(group.Key)}</h3><ul>{Html.Each(group, link =>
                $"<li><a href=\"{Html.Escape(link.Href)}\" target=\"_blank\">{Html.Escape(link.Text)}</a></li>")}</ul></div>

            """);

    protected static string AttachmentBlock(PageView page) => page.Attachments.Count == 0 ? "" : $"""
        <div class="attachments">{Html.Each(page.Attachments, file =>
            $"<p><a href=\"{Html.Escape(file.Href)}\">{Html.Escape(file.Text)}</a></p>")}</div>

        """;
}

using GovSync.Core.Markup;
using GovSync.Core.Text;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Markup;

public class HtmlDocumentTests
{
    [Theory]
    [InlineData("<p>甲<p>乙", "p[甲] p[乙]")]
    [InlineData("<p><b>甲<div>乙</div>", "p[b[甲]] div[乙]")]
    [InlineData("<ul><li>甲<li>乙<ul><li>丙</ul></ul>丁", "ul[li[甲] li[乙 ul[li[丙]]]] 丁")]
    [InlineData("<dl><dt>甲<dd>乙<dt>丙</dl>", "dl[dt[甲] dd[乙] dt[丙]]")]
    [InlineData("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", "table[tr[td[甲] td[乙]] tr[td[丙]]] 丁")]
    [InlineData("<table><tbody><tr><td>甲<tbody><tr><td>乙</table>", "table[tbody[tr[td[甲]]] tbody[tr[td[乙]]]]")]
    [InlineData("<select><option>甲<option>乙</select>", "select[option[甲] option[乙]]")]
    [InlineData("<head><title>甲</title><body>乙", "head[title[甲]] body[乙]")]
    [InlineData("<a href=1>甲 <a href=2>乙</a>", "a[甲 ] a[乙]")]
    public void End_tags_that_authors_leave_out_are_put_where_browsers_put_them(string markup, string tree) => Assert.Equal(tree, Tree(markup));

    [Theory]
    [InlineData("甲</div>乙", "甲 乙")]
    [InlineData("<div><table><tr><td>甲</div>乙</td></tr></table>丙</div>丁", "div[table[tr[td[甲 乙]]] 丙] 丁")]
    [InlineData("<div><span>甲</div>乙</span>", "div[span[甲]] 乙")]
    [InlineData("<a href=1><div>甲</a>乙</div>丙", "a[div[甲 乙]] 丙")]
    [InlineData("甲</br>乙", "甲 br 乙")]
    public void An_end_tag_closes_what_is_open_in_its_own_cell_and_nothing_else(string markup, string tree) => Assert.Equal(tree, Tree(markup));

    [Theory]
    [InlineData("1 < 2 <3 <《", "1 < 2 <3 <《")]
    [InlineData("甲<!-- <p>乙 -->丙", "甲 丙")]
    [InlineData("甲<!-->乙", "甲 乙")]
    [InlineData("甲<!-- 乙", "甲")]
    [InlineData("<!DOCTYPE html><?xml version='1.0'?><p>甲", "p[甲]")]
    [InlineData("<script>if (a < b) '<p>'</script>甲", "script[if (a < b) '<p>'] 甲")]
    [InlineData("<SCRIPT>甲</Script >乙", "script[甲] 乙")]
    [InlineData("<script src=a />甲", "script 甲")]
    [InlineData("<img src=a><br/>甲<o:p/>乙", "img br 甲 o:p 乙")]
    [InlineData("<p", "p")]
    [InlineData("<", "<")]
    [InlineData("</", "</")]
    [InlineData("", "")]
    public void What_opens_nothing_is_text_and_what_is_no_text_is_not_read_as_one(string markup, string tree) => Assert.Equal(tree, Tree(markup));

    [Theory]
    [InlineData("<meta name=PubDate content=\"2026年3月\">", "PubDate|2026年3月")]
    [InlineData("<meta NAME='PubDate'\n content = '甲 乙' >", "PubDate|甲 乙")]
    [InlineData("<meta name=\"PubDate\"content=\"甲\"/>", "PubDate|甲")]
    [InlineData("<meta name=甲 name=乙 content>", "甲|")]
    [InlineData("<meta name=\"a>b\" content=\"x", "a>b|x")]
    [InlineData("<meta name=a content=/b/ >", "a|/b/")]
    [InlineData("<meta name=\"&quot;\" content=1 2>", "&quot;|1")]
    public void Attributes_are_read_in_any_case_and_quoting_and_the_first_of_doubled_ones_counts(string markup, string expected)
    {
        var meta = HtmlDocument.Parse(markup).DocumentNode.FirstChild!;

        Assert.Equal(expected, $"{meta.Attributes["name"]?.Value}|{meta.Attributes["CONTENT"]?.Value}");
    }

    [Fact]
    public void An_element_knows_how_much_markup_it_is()
    {
        var div = HtmlDocument.Parse("甲<div id=a>乙<p>丙</p></div>丁").DocumentNode.FirstChild!.NextSibling!;

        Assert.Equal((1, 9, 25), (div.StreamPosition, div.InnerLength, div.OuterLength));
        Assert.Equal("乙<p>丙</p></div>丁", div.OwnerDocument.Text[(div.StreamPosition + "<div id=a>".Length)..]);
    }

    [Fact]
    public void The_text_of_a_page_is_not_that_of_its_scripts()
    {
        var root = HtmlDocument.Parse("<div>甲<style>.a{}</style><script>b()</script>&amp;</div>").DocumentNode;

        Assert.Equal("甲&amp;", root.InnerText);
        Assert.Equal("b()", root.Descendants("script").Single().InnerText);
        Assert.Equal("", root.Descendants("script").Single().FirstChild!.InnerText);
        Assert.Equal("甲", root.FirstChild!.FirstChild!.InnerText);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p>")]
    [InlineData("<a href=1>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<font>")]
    [InlineData("<x:y>")]
    public void However_deep_the_markup_the_tree_can_be_walked_recursively(string tag)
    {
        var root = HtmlDocument.Parse(string.Concat(Enumerable.Repeat(tag, 20_000)) + "甲").DocumentNode;

        Assert.True(root.Descendants().Max(node => node.Ancestors().Count()) <= 402);
        Assert.Equal("甲", root.InnerText);
    }

    [SharedDataFact]
    public void Every_character_of_a_real_page_is_in_its_tree_once()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.PathOf("pages"), "*.html", SearchOption.AllDirectories))
        {
            var markup = PageDecoder.Decode(File.ReadAllBytes(file)).Text;
            var at = 0;
            foreach (var node in HtmlDocument.Parse(markup).DocumentNode.Descendants())
            {
                Assert.True(node.StreamPosition >= at, $"{file}: {node.Name} at {node.StreamPosition}, behind {at}");
                at = node.StreamPosition;
            }
        }
    }

    private static string Tree(string markup) => string.Join(' ', HtmlDocument.Parse(markup).DocumentNode.ChildNodes.Select(Print).Where(text => text.Length > 0));

    private static string Print(HtmlNode node) => node.NodeType switch
    {
        HtmlNodeType.Text => ((HtmlTextNode)node).Text,
        HtmlNodeType.Comment => "",
        _ when !node.HasChildNodes => node.Name,
        _ => $"{node.Name}[{string.Join(' ', node.ChildNodes.Select(Print).Where(text => text.Length > 0))}]",
    };
}

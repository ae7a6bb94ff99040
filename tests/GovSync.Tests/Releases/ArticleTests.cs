using System.Text;
using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

/// <summary>Articles of templates that nobody knows.</summary>
public class ArticleTests
{
    private const string First = "The ferry across the estuary stopped running in October, when the last of its two boats failed an inspection.";
    private const string Second = "The harbour office now says that a new boat has been found, and that it will be here by March, if the weather allows.";
    private const string Third = "Until then, buses will leave from the quay every hour, and every half hour on market days, free for those with a pass.";

    [Theory]
    [InlineData("<figure><img src=a.jpg><figcaption>The quay in October, seen from the hill above it.</figcaption></figure>")]
    [InlineData("<div class='wp-caption-text'>The quay in October, seen from the hill above it.</div>")]
    [InlineData("<div class='byline'>By Ada Holm, who writes about the coast.</div>")]
    [InlineData("<p class='author-bio'>Ada Holm has written about the coast for twenty years.</p>")]
    [InlineData("<div class='share-tools'><a href=#>Facebook</a><a href=#>Twitter</a></div>")]
    [InlineData("<aside><p>The tide tables for this month are on page four, with the moon.</p></aside>")]
    [InlineData("<div class='x1'><h3>Related</h3><p>The bridge that was never built, and what it cost.</p></div>")]
    [InlineData("<div class='x1'><h4>Sign up for our newsletter</h4><p>The best of the coast, every Friday, in your inbox.</p></div>")]
    [InlineData("<ul><li><a href=a>The bridge that was never built</a></li><li><a href=b>Tide tables for the month</a></li></ul>")]
    [InlineData("<form><p>Tell us what you think of the ferry, and of the buses.</p><input type=text></form>")]
    [InlineData("<header><h1>Ferry to return</h1><p>It has been away since October, and is missed.</p></header>")]
    [InlineData("<p>READ MORE: <a href=a>The bridge that was never built</a></p>")]
    [InlineData("<p><a href=a>Tide tables for the month, with the moon</a></p>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<p>Published: Tuesday, 3 March 2026 | 4:35 PM</p>")]
    [InlineData("<p>Photo: Ned Rowe / Harbour Office</p>")]
    [InlineData("<div aria-hidden='true'>The quay in October, seen from the hill above it.</div>")]
    public void What_stands_inside_an_article_and_is_not_its_text_is_left_out(string clutter)
        => Assert.Equal($"{First}\n{Second}\n{Third}", TextOf($"<div class=q7><p>{First}</p>{clutter}<p>{Second}</p><p>{Third}</p></div>"));

    [Theory]
    [InlineData("<h2>What the office says</h2>", "What the office says")]
    [InlineData("<ul><li>a new boat, with room for nine cars</li><li>two crews</li></ul>", "a new boat, with room for nine cars\ntwo crews")]
    [InlineData("<table><tr><td>from the quay</td><td>every hour</td></tr></table>", "from the quay every hour")]
    [InlineData("<blockquote><p>We have waited long enough.</p></blockquote>", "We have waited long enough.")]
    [InlineData("<p>It is told in <a href=a>the report of the inspector</a>, in full.</p>", "It is told in the report of the inspector, in full.")]
    [InlineData("<p>No.</p>", "No.")]
    public void What_belongs_to_the_text_stays_in_its_place(string part, string expected)
        => Assert.Equal($"{First}\n{expected}\n{Second}\n{Third}", TextOf($"<div class=q7><p>{First}</p>{part}<p>{Second}</p><p>{Third}</p></div>"));

    [Theory]
    [InlineData("<div class=a><p>{0}</p></div><div class=a><p>{1}</p></div><div class=a><p>{2}</p></div>")]
    [InlineData("<div class='social-story'><p>{0}</p></div><div class='social-story'><p>{1}</p></div><div class='social-story'><p>{2}</p></div>")]
    [InlineData("<div>{0}<br><br>{1}<br><br>{2}</div>")]
    [InlineData("<section>{0}</section><section>{1}</section><section>{2}</section>")]
    [InlineData("<table><tr><td><p>{0}</p><p>{1}</p><p>{2}</p></td></tr></table>")]
    [InlineData("<div><span><p>{0}</p></span><div><p>{1}</p></div>{2}</div>")]
    public void However_its_paragraphs_are_wrapped_the_article_is_whole(string template)
        => Assert.Equal($"{First}\n{Second}\n{Third}", TextOf($"<div class=q7>{Filled(template)}</div>"));

    [Theory]
    [InlineData("{0}")]
    [InlineData("<html>{0}</html>")]
    [InlineData("<body>{0}</body>")]
    [InlineData("<html><body>{0}</body></html>")]
    public void The_tags_around_the_page_may_be_left_out(string page)
        => Assert.Equal(
            $"{First}\nWhen?\n{Second}\nAnd the buses?\n{Third}",
            PageReader.Read(Encoding.UTF8.GetBytes(page.Replace("{0}", $"<p>{First}</p><p>When?</p><p>{Second}</p><h3>And the buses?</h3><p>{Third}</p>", StringComparison.Ordinal)), "text/html", null).Text);

    [Fact]
    public void A_long_discussion_below_is_not_the_article()
    {
        var comments = string.Concat(Enumerable.Repeat($"<div class=comment><p>{Second} {Third} {First}</p></div>", 30));

        Assert.Equal($"{First}\n{Second}\n{Third}", TextOf($"<div class=q7><p>{First}</p><p>{Second}</p><p>{Third}</p></div><div id=comments>{comments}</div>"));
    }

    [Fact]
    public void Where_everything_is_named_like_clutter_nothing_is()
        => Assert.Equal($"{First}\n{Second}\n{Third}", TextOf($"<div id=sidebar><p>{First}</p><p>{Second}</p><p>{Third}</p></div>"));

    [Fact]
    public void The_words_of_known_containers_mean_nothing_on_pages_in_other_languages()
        => Assert.StartsWith(First, TextOf($"<div id=zoom>{Second}</div><div class=q7><p>{First}</p><p>{Second}</p><p>{Third}</p><p>{First}</p></div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("printArea")]
    [InlineData("menu_detail")]
    [InlineData("search-result-box")]
    public void The_boxes_around_the_body_are_no_chrome_whatever_they_are_called(string name)
        => Assert.Equal(
            "各县（市、区）人民政府，市政府各部门：",
            Pages.Read($"<body><div class=\"{name}\"><h1>某市关于某事的通知</h1><div class=TRS_Editor>{Pages.Paragraphs}</div></div></body>").Text.Split('\n')[0]);

    private static string Filled(string template)
        => template.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal).Replace("{2}", Third, StringComparison.Ordinal);

    private static string TextOf(string article)
        => Pages.Read(
            "<html><head><title>Ferry to return | The Estuary Times</title></head><body><nav><a href=/>Home</a></nav>"
            + $"<div class=outer>{article}</div><footer><p>© 2026 The Estuary Times, Quay Street, all rights reserved.</p></footer></body></html>").Text;
}

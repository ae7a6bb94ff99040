namespace GovSync.Benchmarks.Fuzz;

/// <summary>Markup of about any size whose work could grow with the square of it.</summary>
/// <param name="Make">Markup of about that many characters.</param>
internal sealed record HostileShape(string Name, Func<int, string> Make)
{
    private const string Sentence = "各级各部门要高度重视，明确责任分工，确保各项任务落到实处。";

    public static readonly IReadOnlyList<HostileShape> All =
    [
        new("nested div", size => Page(Repeat("<div>", size))),
        new("nested table", size => Page(Repeat("<table><tr><td>", size))),
        new("nested a", size => Page(Repeat("<a href=1>x", size))),
        new("nested font", size => Page(Repeat("<font>字", size))),
        new("open p", size => Page(Repeat("<p>" + Sentence, size))),
        new("open li", size => Page(Repeat("<li>" + Sentence, size))),
        new("open td", size => Page("<table><tr>" + Repeat("<td>字", size))),
        new("closing tags", size => Page(Repeat("</div></p></a>", size))),
        new("less than", size => Page(Repeat("<", size))),
        new("open comments", size => Page(Repeat("<!--", size))),
        new("open scripts", size => Page(Repeat("<script>", size))),
        new("open server tags", size => Page(Repeat("<%", size))),
        new("open quotes", size => Page(Repeat("<a href=\"", size))),
        new("one attribute", size => Page($"<div class=\"{Repeat("a b ", size)}\">" + Sentence)),
        new("many attributes", size => Page($"<div {Numbered(size, i => $"a{i}=1 ")}>" + Sentence)),
        new("same meta", size => Numbered(size, i => $"<meta name=\"PubDate\" content=\"{i}\">") + Page(Sentence)),
        new("list", size => Page("<ul>" + Numbered(size, i => $"<li><a href=\"/a/{i}.html\">关于第{i}项工作的通知</a><span>2026-03-27</span></li>") + "</ul>")),
        new("links in text", size => Page("<div id=zoom>" + Numbered(size, i => $"<p>第{i}条 <a href=\"/a/{i}.pdf\">附件{i}</a></p>") + "</div>")),
        new("siblings and links", size => Page("<div>" + Numbered(size, i => $"<b>栏</b><a href=\"/b/{i}.html\">这是一条相当长的标题第{i}号</a>") + "</div>")),
        new("labels", size => Page("<p>" + Repeat("来源：", size))),
        new("label lines", size => Page(Repeat("<p>来源：某某网</p><p>发布日期：2026-03-27</p>", size))),
        new("brackets", size => Page("<p>" + Repeat("（《", size))),
        new("numbers", size => Page("<p>" + Repeat("国办发〔2026〕", size))),
        new("digits", size => Page("<p>" + Repeat("1", size))),
        new("spaces", size => Page("<p>字" + Repeat(" \u3000", size) + "字")),
        new("words of titles", size => $"<title>{Repeat("关于印发", size)}</title>" + Page(Sentence)),
        new("bracketed title", size => $"<title>{Repeat("【（转载", size)}</title>" + Page(Sentence)),
        new("short lines", size => Page(Repeat("<p>某局</p>", size))),
        new("date lines", size => Page(Repeat("<p>2026年3月27日</p>", size))),
        new("one sentence", size => Page("<p>" + Repeat(Sentence, size))),
        new("figures apart", size => Page(Numbered(size, i => $"<p>{Sentence}{i}元。</p>"))),
        new("entities", size => Page("<p>" + Repeat("&amp;", size))),
        new("bare ampersands", size => Page("<p>" + Repeat("&", size))),
        new("nested feed", size => "<rss><channel>" + Repeat("<item>", size)),
        new("feed items", size => "<rss><channel>" + Numbered(size, i => $"<item><title>第{i}</title><link>/{i}</link></item>") + "</channel></rss>"),
        new("feed titles", size => "<rss><channel><item>" + Numbered(size, i => $"<title>第{i}</title>") + "</item></channel></rss>"),
        new("feed declarations", size => "<rss><channel>" + Repeat("<!a [", size)),
        new("feed sections", size => "<rss><channel>" + Repeat("<![CDATA[", size)),
        new("feed angle brackets", size => "<rss><channel><item><title>" + Repeat("<![CDATA[<a ]]>", size) + "</title></item></channel></rss>"),
        new("feed prefixes", size => "<rss><channel>" + Numbered(size, i => $"<a{i}:b xmlns:a{i}='u{i}'>", 150) + Repeat("<item/>", size)),
        new("nested JSON", size => Repeat("[", size)),
        new("JSON rows", size => "[" + Numbered(size, i => $"{{\"TITLE\":\"第{i}\",\"URL\":\"/{i}\"}},") + "]"),
    ];

    private static string Page(string body) => $"<html><body><h1>关于某项工作的通知</h1>{body}";

    private static string Repeat(string text, int size) => string.Concat(Enumerable.Repeat(text, Math.Max(1, size / text.Length)));

    private static string Numbered(int size, Func<int, string> make, int most = int.MaxValue) =>
        string.Concat(Enumerable.Range(0, Math.Min(most, Math.Max(1, size / make(1000).Length))).Select(make));
}

using System.Globalization;

namespace GovSync.Benchmarks.Machine;

/// <summary>A release of the sample portal and its reposts; written for this, all content invented.</summary>
/// <param name="Number">Counts the releases of one run, from 1. Each has a subject of its own, so that none is taken for another.</param>
internal sealed record SampleRelease(int Number, DateTimeOffset PublishedAt)
{
    private const int PerSubject = 10;

    private static readonly string[] Fields = ["示例", "水利", "林业", "渔业", "邮政", "铁路", "航运", "气象", "测绘", "供热"];
    private static readonly string[] Matters = ["工作", "安全生产", "标准建设", "人才培养", "设备更新", "信息公开", "科学研究", "应急准备", "节约用水", "统计调查"];

    public static readonly SampleRelease First = new(1, SitePages.PublishedAt);

    public string Title => $"国务院关于加快推进{Subject}的通知";

    public string DocumentNumber => string.Create(CultureInfo.InvariantCulture, $"国发〔2026〕{Number + 6}号");

    public string Original => Page(At(TimeSpan.Zero), "国务院", "到二〇三〇年取得明显成效");

    /// <summary>Some are late, some leave the source out, some are altered.</summary>
    public string RepostOf(int site) => Page(
        At(site % 11 == 4 ? TimeSpan.FromMinutes((12 * 60) + 3) : TimeSpan.FromHours(1)),
        site % 5 == 1 ? "" : "国务院",
        site % 17 == 5 ? "到二〇三五年取得明显成效" : "到二〇三〇年取得明显成效");

    private string Subject => Fields[(Number - 1) % PerSubject] + Matters[(Number - 1) / PerSubject % Matters.Length];

    private string At(TimeSpan after) => Core.ChinaTime.InBeijing(PublishedAt + after).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string Page(string publishedAt, string source, string goal) => $"""
        <html><head><meta charset="utf-8"><title>{Title}</title>
        <meta name="ArticleTitle" content="{Title}"><meta name="PubDate" content="{publishedAt}"><meta name="ContentSource" content="{source}"></head>
        <body><h1>{Title}</h1><div>来源：{source}　{publishedAt}</div>
        <table><tr><td>发文机关：</td><td>国务院</td><td>发文字号：</td><td>{DocumentNumber}</td></tr></table>
        <div id="UCAP-CONTENT"><p>{DocumentNumber}</p><p>各省、自治区、直辖市人民政府，国务院各部委、各直属机构：</p>
        <p>为做好{Subject}，现就有关事项通知如下，请认真贯彻执行，确保各项措施落到实处。</p>
        <p>一、总体要求。坚持{Subject}的基本原则，统筹安排，分步实施，{goal}。</p>
        <p>二、主要任务。健全{Subject}的机制，明确责任分工，加强监督检查，及时总结经验。</p>
        <p>国务院</p><p>2026年3月1日</p></div></body></html>
        """;
}

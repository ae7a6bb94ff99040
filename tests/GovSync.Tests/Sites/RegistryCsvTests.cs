using System.Text;
using GovSync.Core.Sites;

namespace GovSync.Tests.Sites;

public sealed class RegistryCsvTests
{
    private const string Chinese = """
        网站标识码,网站名称,类型,层级,行政区划代码,行业,主办单位,主管单位,域名,起始时间,临时下线,推送地址,备注
        3200000001,某省人民政府,门户网站,省,320000,,某省人民政府,,www.a.example.gov.cn; a.example.gov.cn:8080,2026/3/1 8:00,2026-03-01 08:00~2026-03-02 08:00|某局|机房搬迁,https://a.example.gov.cn/hook,首批
        3200000002,"某省""教育""厅",部门网站,,320000,教育,某省教育厅,某省人民政府,jyt.example.gov.cn,,,,
        """;

    private const string Channels = """
        siteCode,id,kind,url,format,selector,interval
        3200000001,reposts-1,reposts,http://www.a.example.gov.cn/zz/,list,"ul.list > li, a",15
        3200000002,policies,政策,http://jyt.example.gov.cn/zc/,,,0:00:30
        """;

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    public void A_file_is_read_in_whatever_encoding_a_spreadsheet_saved_it(string charset, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Chinese.ReplaceLineEndings("\r\n"))];

        var read = RegistryCsv.Read(bytes, null);

        Assert.Empty(read.Faults);
        Assert.Equal(("某省人民政府", SiteKind.Portal, SiteLevel.Province), (read.Sites[0].Name, read.Sites[0].Kind, read.Sites[0].Level));
        Assert.Equal(["www.a.example.gov.cn", "a.example.gov.cn:8080"], read.Sites[0].Authorities);
        Assert.Equal("2026-03-01T00:00:00Z", read.Sites[0].ObligedFrom!.Value.ToString("yyyy-MM-ddTHH:mm:ssZ", null));
        Assert.Equal(("某局", "机房搬迁"), (read.Sites[0].Closures[0].ApprovedBy, read.Sites[0].Closures[0].Reason));
        Assert.Equal(("某省\"教育\"厅", "教育", SiteLevel.Province, null), (read.Sites[1].Name, read.Sites[1].Industry, read.Sites[1].Level, read.Sites[1].PushUrl));
    }

    [Fact]
    public void Channels_are_read_with_words_of_either_language_and_minutes_or_a_span()
    {
        var read = Read(Chinese, Channels);

        Assert.Empty(read.Faults);
        Assert.Equal((ChannelKind.Reposts, ChannelFormat.List, "ul.list > li, a", (TimeSpan?)TimeSpan.FromMinutes(15)),
            (read.Channels[0].Kind, read.Channels[0].Format, read.Channels[0].Selector, read.Channels[0].Interval));
        Assert.Equal((ChannelKind.Policies, ChannelFormat.Auto, null, (TimeSpan?)TimeSpan.FromSeconds(30)),
            (read.Channels[1].Kind, read.Channels[1].Format, read.Channels[1].Selector, read.Channels[1].Interval));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_exported_is_imported_as_it_was_and_no_field_is_run_as_a_formula(bool isChinese)
    {
        var read = Read(Chinese, Channels);
        var sites = read.Sites.Append(read.Sites[0] with { Code = "3200000003", Name = "=1+1", Authorities = [], SponsoringBody = "a,b\n\"c\"" }).ToList();

        var written = RegistryCsv.WriteSites(sites, isChinese);
        var again = Read(written, RegistryCsv.WriteChannels(read.Channels, isChinese));

        Assert.StartsWith("\uFEFF", written, StringComparison.Ordinal);
        Assert.Contains("'=1+1", written, StringComparison.Ordinal);
        Assert.Empty(again.Faults);
        Assert.Equal(sites.Select(site => RegistryCsv.FieldsOf(site)), again.Sites.Select(site => RegistryCsv.FieldsOf(site)));
        Assert.Equal(sites.SelectMany(site => site.Closures), again.Sites.SelectMany(site => site.Closures));
        Assert.Equal(read.Channels, again.Channels);
    }

    [Theory]
    [InlineData("32 1,甲,门户网站,320000,", 2, "code", "32 1", "letters and digits")]
    [InlineData("3200000001,甲,网站,320000,", 2, "kind", "网站", "portal (门户网站)")]
    [InlineData("3200000001,甲,门户网站,32000,", 2, "divisionCode", "32000", "six digits")]
    [InlineData("3200000001,甲,门户网站,990000,", 2, "divisionCode", "990000", "known province")]
    [InlineData("3200000001,,门户网站,320000,", 2, "name", "", "a value")]
    [InlineData("3200000001,甲,门户网站,320000,http://a.example", 2, "authorities", "http://a.example", "a host")]
    [InlineData("3200000001,甲,门户网站,320000,a.example,b", 2, "row", "6 fields", "5 at most")]
    [InlineData("3200000001,甲,门户网站,320000,a.example\n3200000001,乙,门户网站,320000,", 3, "code", "3200000001", "not in line 2")]
    [InlineData("3200000001,甲,门户网站,320000,a.example\n\n3200000002,乙,门户网站,320000,A.example", 4, "authorities", "A.example", "not that of site 3200000001")]
    [InlineData("3200000001,\"甲\n乙\",门户网站,320000,\n3200000002,乙,x,320000,", 4, "kind", "x", "one of")]
    [InlineData("3200000001,\"甲,门户网站,320000,", 2, "row", "a quote that is never closed", "one before")]
    public void A_fault_of_a_site_is_named_by_line_and_column(string rows, int line, string column, string found, string expected) =>
        AssertFault(Read("code,name,kind,divisionCode,authorities\n" + rows), "sites", line, column, found, expected);

    [Theory]
    [InlineData("industry", "魔法", "教育、")]
    [InlineData("推送地址", "ftp://a.example/", "absolute http")]
    [InlineData("level", "村", "county (县)")]
    [InlineData("obligedFrom", "昨天", "a Beijing time")]
    [InlineData("closures", "2026-03-02 08:00~2026-03-01 08:00|某局|搬迁", "from~to")]
    [InlineData("formerAuthorities", "www.old.example|昨天", "host|last day")]
    [InlineData("原域名", "http://old.example|2025-06-30", "host|last day")]
    [InlineData("contacts", "|025-1", "name|phone")]
    [InlineData("delivery", "fax", "push (推送)")]
    [InlineData("delivery", "push", "no address to push to")]
    [InlineData("platform", "微信", "only a new-media account")]
    [InlineData("parents", "9", "a site of the file or of the registry")]
    [InlineData("parents", "1", "not below the site itself")]
    public void A_fault_of_an_optional_field_is_named_as_the_header_calls_it(string column, string text, string expected) =>
        AssertFault(Read($"code,name,kind,divisionCode,{column}\n1,甲,portal,320000,{text}"), "sites", 2, column, text, expected);

    [Theory]
    [InlineData("code,name,divisionCode", "kind", "no such column", "类型")]
    [InlineData("code,name,kind,divisionCode,网址", "网址", "网址", "authorities (域名)")]
    [InlineData("code,name,kind,divisionCode,网站名称", "网站名称", "the column twice", "once")]
    [InlineData("", "header", "", "code (网站标识码)")]
    public void A_header_that_does_not_fit_is_named(string header, string column, string found, string expected) =>
        AssertFault(Read(header), "sites", 1, column, found, expected);

    [Theory]
    [InlineData("9,a,reposts,http://a.example/,", "siteCode", "9", "a site of the sites file")]
    [InlineData("1,a_b,reposts,http://a.example/,", "id", "a_b", "letters, digits and dashes")]
    [InlineData("1,a,news,http://a.example/,", "kind", "news", "releases (发布)")]
    [InlineData("1,a,reposts,/a/,", "url", "/a/", "absolute http")]
    [InlineData("1,a,reposts,http://a.example/,00:00:14", "interval", "00:00:14", "00:00:15 at least")]
    [InlineData("1,a,reposts,http://a.example/,1.5", "interval", "1.5", "minutes")]
    [InlineData("1,a,reposts,http://a.example/,0:00:14~2", "interval", "0:00:14~2", "two with ~")]
    public void A_fault_of_a_channel_is_named_by_line_and_column(string row, string column, string found, string expected) =>
        AssertFault(Read(Site, "siteCode,id,kind,url,interval\n" + row), "channels", 2, column, found, expected);

    [Fact]
    public void All_that_tells_one_source_from_another_is_a_field_of_its_row()
    {
        var read = Read(Site, """
            siteCode,id,kind,url,format,selector,titleAt,linkAt,timeAt,timeFormat,charset,interval
            1,zx,releases,http://a.example/zx.json,json,data.list,bt,/art/{id}.html,fbsj,unixMs,gbk,2~60
            """);

        Assert.Empty(read.Faults);
        var channel = Assert.Single(read.Channels);
        Assert.Equal(
            ("data.list", "bt", "/art/{id}.html", "fbsj", "unixMs", "gbk"),
            (channel.Selector, channel.TitleAt, channel.LinkAt, channel.TimeAt, channel.TimeFormat, channel.Charset));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromHours(1)), (channel.Interval!.Value, channel.LongestInterval!.Value));
        Assert.Equal(channel, Assert.Single(Read(Site, RegistryCsv.WriteChannels(read.Channels, true)).Channels));
    }

    [Theory]
    [InlineData("format,selector", "list,ul >", "selector", "found the end")]
    [InlineData("format,selector", "json,data..list", "selector", "a path")]
    [InlineData("format,timeAt", "list,span@", "timeAt", "an attribute's name")]
    [InlineData("charset", "latin1", "charset", "gb18030")]
    [InlineData("timeFormat", "yyyy'", "timeFormat", "dd/MM/yyyy")]
    [InlineData("interval", "60~2", "interval", "the shorter one first")]
    public void A_row_that_no_source_could_be_read_by_is_refused_by_its_column(string headers, string fields, string column, string expected)
    {
        var fault = Assert.Single(Read(Site, $"siteCode,id,kind,url,{headers}\n1,a,releases,http://a.example/,{fields}").Faults);

        Assert.Equal(column, fault.Column);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_twice_is_a_fault() => AssertFault(
        Read(Site, "siteCode,id,kind,url\n1,a,reposts,http://a.example/\n1,a,reposts,http://a.example/b"), "channels", 3, "id", "a", "in line 2");

    [Fact]
    public void All_faults_are_named_at_once_by_line() =>
        Assert.Equal(
            ["sites line 2, kind: found 'x', expected one of portal (门户网站), department (部门网站), newMedia (政务新媒体)",
             "sites line 3, name: found '', expected a value"],
            Read("code,name,kind,divisionCode\n1,甲,x,320000\n2,,portal,320000").Faults.Select(fault => fault.ToString()));

    private const string Site = "code,name,kind,divisionCode\n1,甲,portal,320000";

    private static void AssertFault(RegistryCsvReading read, string file, int line, string column, string found, string expected)
    {
        var fault = Assert.Single(read.Faults);
        Assert.Equal((file, line, column, found), (fault.File, fault.Line, fault.Column, fault.Found));
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    private static RegistryCsvReading Read(string sites, string? channels = null) =>
        RegistryCsv.Read(Encoding.UTF8.GetBytes(sites), channels is null ? null : Encoding.UTF8.GetBytes(channels));
}

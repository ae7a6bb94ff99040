using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Releases;

public class ReachJudgeTests
{
    private const string Everyone = "";

    [Theory]
    [InlineData("国务院关于同意某县设立开放园区的批复", "国函〔2026〕7号", "江苏省人民政府、商务部", "320000")]
    [InlineData("国务院关于青海省总体规划（2026—2035年）的批复", "国函〔2026〕7号", "青海省人民政府、国家发展改革委", "630000")]
    [InlineData("国务院关于贵州省某规划的批复", "国函〔2026〕7号", null, "520000")]
    [InlineData("国务院办公厅关于同意以某市名义举办运动会的复函", "国办函〔2026〕7号", "黑龙江省人民政府，教育部、体育总局", "230000")]
    [InlineData("国务院关于跨界河流规划的批复", "国函〔2026〕7号", "安徽省、江苏省人民政府，水利部", "320000 340000")]
    [InlineData("国务院关于河道规划的批复", "国函〔2026〕7号", "上海市、重庆市人民政府", "310000 500000")]
    [InlineData("国务院关于支持贵州建设某试验区的意见", "国发〔2026〕7号", "贵州省人民政府，国家发展改革委", "520000")]
    public void A_document_for_named_regions_alone_is_limited_to_them(string title, string number, string? addressee, string divisions) =>
        AssertReach(title, number, addressee, "", divisions, isCertain: true);

    [Theory]
    [InlineData("国务院关于支持贵州建设某试验区的意见", "国发〔2026〕7号", "各省、自治区、直辖市人民政府，国务院各部委、各直属机构")]
    [InlineData("国务院关于印发广东、福建某园区方案的批复", "国函〔2026〕7号", "各省、自治区、直辖市人民政府")]
    [InlineData("国务院关于支持贵州建设某试验区的意见", "国发〔2026〕7号", null)]
    [InlineData("国务院关于推广福建省某市经验的通知", "国发〔2026〕7号", null)]
    [InlineData("国务院关于支持上海合作组织某示范区的意见", "国发〔2026〕7号", null)]
    [InlineData("国务院关于支持珠江西岸产业带发展的意见", "国发〔2026〕7号", null)]
    [InlineData("国务院关于新疆工作的通知", "国发〔2026〕7号", null)]
    [InlineData("国务院关于同意设立创业周的批复", "国函〔2026〕7号", "人力资源社会保障部")]
    [InlineData("国务院关于同意某市设立某园区的批复", "国函〔2026〕7号", "某市人民政府")]
    [InlineData("国务院关于江苏省某市某规划的批复", "国函〔2026〕7号", "江苏省某市人民政府")]
    [InlineData("国务院办公厅关于做好某项工作的通知", "国办发〔2026〕7号", "教育部、财政部")]
    [InlineData("江苏省人民政府关于支持新疆某园区的意见", "苏政发〔2026〕7号", null)]
    [InlineData("江苏省教育厅关于做好某项工作的通知", "苏教〔2026〕7号", "新疆维吾尔自治区教育厅")]
    [InlineData("教育部关于做好某项工作的通知", "教发〔2026〕7号", "各省、自治区、直辖市教育厅（教委）、财政厅（局）")]
    [InlineData("教育部关于做好某项工作的通知", "教发〔2026〕7号", "各省、自治区、直辖市教育厅（教委），有关单位")]
    [InlineData("教育部关于做好某项工作的通知", "教发〔2026〕7号", null)]
    [InlineData("教育部关于做好某项工作的通知", "教发〔2026〕7号", "各省、自治区、直辖市卫生健康委")]
    public void In_doubt_it_concerns_everyone_and_is_not_certain(string title, string number, string? addressee) =>
        AssertReach(title, number, addressee, "", Everyone, isCertain: false);

    [Theory]
    [InlineData("国务院关于做好某项工作的通知", "国发〔2026〕7号", "各省、自治区、直辖市人民政府，国务院各部委、各直属机构")]
    [InlineData("国务院关于做好教育工作的通知", "国发〔1981〕7号", "各省、市、自治区人民政府，国务院有关部委、直属机构")]
    [InlineData("教育部、财政部关于做好某项工作的通知", "教发〔2026〕7号", "各省、自治区、直辖市人民政府，国务院有关部门")]
    [InlineData("某省人民政府关于做好某项工作的通知", "某政发〔2026〕7号", "各市、县（区）人民政府，省各有关部门")]
    [InlineData("国务院关于新疆工作的通知", "国发〔2026〕7号", "各省、自治区、直辖市人民政府")]
    [InlineData("某某管理条例", "国令第700号", null)]
    public void What_is_sent_to_all_or_is_law_concerns_everyone(string title, string number, string? addressee) =>
        AssertReach(title, number, addressee, "", Everyone, isCertain: true);

    [Theory]
    [InlineData("教育部关于做好某项工作的通知", "教发〔2026〕7号", "各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局，部属各高等学校", "教育", "")]
    [InlineData("交通运输部关于做好某项工作的通知", "交办〔2026〕7号", "各省、自治区、直辖市交通运输厅（局、委）", "交通运输", "")]
    [InlineData("教育部 国家卫生健康委关于做好某项工作的通知", "教发〔2026〕7号", "各省、自治区、直辖市教育厅（教委）、卫生健康委", "教育 卫生健康", "")]
    [InlineData("教育部关于某学院更名的函", "教发函〔2026〕7号", "江苏省教育厅", "教育", "320000")]
    public void A_regulators_document_to_its_own_departments_is_limited_to_the_industry(
        string title, string number, string addressee, string industries, string divisions) =>
        AssertReach(title, number, addressee, industries, divisions, isCertain: true);

    [Fact]
    public void What_is_no_policy_document_is_never_limited()
    {
        var page = PageReadings.FromParts("《国务院关于贵州省某规划的批复》解读", null, null, null, "贵州省人民政府：", null);

        var judged = ReachJudge.Judge(page);

        Assert.Equal((ReleaseKind.Interpretation, true, false), (page.Kind, judged.Reach.IsEveryone, judged.IsCertain));
    }

    [Fact]
    public void Every_region_has_a_division_code_of_a_province_and_every_industry_is_named_once()
    {
        Assert.All(Regions.Codes, code => Assert.Equal(SiteLevel.Province, Division.Parse(code).Level));
        Assert.Equal(34, Regions.Codes.Distinct().Count());
        Assert.Equal(Industries.Names.Count, Industries.Names.Distinct().Count());
    }

    /// <summary>Of the State Council's pages, only its replies and letters on named provinces are limited, and to these.</summary>
    [SharedDataFact]
    public void Of_the_State_Councils_pages_only_replies_on_provinces_are_limited()
    {
        using var index = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("pages/gov-cn/index.json")));
        var limited = index.RootElement.EnumerateArray()
            .Select(row => PageReader.Read(File.ReadAllBytes(SharedData.PathOf("pages/gov-cn/" + row.GetProperty("file").GetString()))))
            .Where(page => !ReachJudge.Judge(page).Reach.IsEveryone)
            .ToDictionary(page => page.DocumentNumber!, page => string.Join(' ', ReachJudge.Judge(page).Reach.Divisions));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["国函〔2018〕159号"] = "130000",
                ["国办函〔2004〕57号"] = "210000",
                ["国办函〔2004〕71号"] = "510000",
                ["国办函〔2004〕80号"] = "420000",
                ["国办函〔2004〕36号"] = "230000",
                ["国办函〔2004〕88号"] = "440000",
                ["国函〔2006〕132号"] = "440000 810000",
                ["国函〔2018〕145号"] = "650000",
            },
            limited);
    }

    private static void AssertReach(string title, string number, string? addressee, string industries, string divisions, bool isCertain)
    {
        var lines = addressee is null ? $"{number}\n现就有关事项明确如下。" : $"{number}\n{addressee}：\n现就有关事项明确如下。";
        var judged = ReachJudge.Judge(PageReadings.FromParts(title, null, null, null, lines, null));

        var told = string.Join('；', judged.Reasons);
        Assert.True(industries == string.Join(' ', judged.Reach.Industries), told);
        Assert.True(divisions == string.Join(' ', judged.Reach.Divisions.Order(StringComparer.Ordinal)), told);
        Assert.True(isCertain == judged.IsCertain, told);
        Assert.NotEmpty(judged.Reasons);
    }
}

using GovSync.Core;
using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

public class JudgementTests
{
    [Theory]
    [InlineData("国务院办公厅关于全面推行行政执法公示制度的指导意见", ReleaseKind.Policy)]
    [InlineData("某市促进中小企业发展条例", ReleaseKind.Policy)]
    [InlineData("某市人民政府关于同意设立某园区的批复", ReleaseKind.Policy)]
    [InlineData("某市招标投标管理办法", ReleaseKind.Policy)]
    [InlineData("《某市促进中小企业发展条例》解读", ReleaseKind.Interpretation)]
    [InlineData("图解：国务院办公厅关于某年部分节假日安排的通知", ReleaseKind.Interpretation)]
    [InlineData("【一图读懂】《某办法》", ReleaseKind.Interpretation)]
    [InlineData("某部有关负责人就《某办法》答记者问", ReleaseKind.Interpretation)]
    [InlineData("某市召开全市安全生产工作会议", ReleaseKind.News)]
    [InlineData("国务院办公厅印发意见 部署加强某项工作", ReleaseKind.News, "近日，国务院办公厅印发意见。")]
    [InlineData("国务院办公厅印发《关于某项工作的意见》", ReleaseKind.News, "新华社北京3月2日电　近日，国务院办公厅印发《关于某项工作的意见》。")]
    [InlineData("中共中央办公厅 国务院办公厅印发《关于某项工作的意见》", ReleaseKind.Policy, "近日，中共中央办公厅、国务院办公厅印发了《意见》，全文如下。")]
    [InlineData("《某条例》释义", ReleaseKind.Interpretation)]
    [InlineData("某部关于某项政策的公告", ReleaseKind.Policy)]
    [InlineData("某市关于公开招聘教师的公告", ReleaseKind.Other)]
    [InlineData("2026年入学申请指引", ReleaseKind.Other)]
    [InlineData("积分入户热点13问", ReleaseKind.Other)]
    [InlineData("某县2025年国民经济和社会发展统计公报", ReleaseKind.Other)]
    [InlineData("关于公开征求《某办法（征求意见稿）》意见的通知", ReleaseKind.Other)]
    public void The_kind_is_what_the_page_is(string title, ReleaseKind kind, string text = "一、有关情况")
        => Assert.Equal(kind, PageReadings.FromParts(title, null, null, null, text, null).Kind);

    [Theory]
    [InlineData("国务院办公厅关于加强某项工作的意见", "国办发〔2026〕7号", true)]
    [InlineData("国务院办公厅关于2027年部分节假日安排的通知", "国办发明电〔2026〕7号", true)]
    [InlineData("国务院关于《某服务扩容提升工程实施方案》的批复", "国函〔2026〕7号", true)]
    [InlineData("国务院关于某省某市城市总体规划的批复", "国函〔2026〕7号", false)]
    [InlineData("国务院关于同意建设国家自主创新示范区的批复", "国函〔2026〕7号", false)]
    [InlineData("国务院关于某河流域综合规划的批复", "国函〔2026〕7号", false)]
    [InlineData("国务院关于同意新设3个试验区方案的通知", "国函〔2026〕7号", false)]
    [InlineData("国务院关于某年度科学技术奖励的决定", "国发〔2026〕7号", false)]
    [InlineData("国务院关于国家局设置的通知", "国发〔2026〕7号", false)]
    [InlineData("国务院办公厅关于某事的复函", "国办函〔2026〕7号", false)]
    [InlineData("国务院办公厅对全国政协某次会议第1号提案的答复", "国办函〔2026〕7号", false)]
    [InlineData("国务院办公厅关于调整某领导小组组成人员的通知", "国办发〔2026〕7号", false)]
    [InlineData("某县教育局关于开学时间的通知", "某教〔2026〕7号", false, "各学校")]
    public void Important_is_what_a_county_portal_must_repost(
        string title, string number, bool expected, string addressee = "各省、自治区、直辖市人民政府")
    {
        var importance = PageReadings.FromParts(
            title, null, At(2026, 3, 1), null, $"{number}\n{addressee}：\n现就有关事项明确如下。", null).Importance;

        Assert.True(expected == importance.IsImportant, string.Join("；", importance.Reasons));
        Assert.NotEmpty(importance.Reasons);
    }

    [Theory]
    [InlineData("某市促进中小企业发展办法", "第一条　为了促进发展，制定本办法。", true, "标题以公文文种结尾")]
    [InlineData("某市召开安全生产工作会议", "3月2日，某市召开会议。", true, "正文以消息头开始")]
    [InlineData("我市出台住房保障办法", "记者从市住房局获悉，办法已经印发。", false, "正文以消息头开始")]
    [InlineData("春日", "花开了。", false, "未见文件、解读或新闻的特征")]
    public void A_kind_has_reasons_and_says_when_it_is_doubtful(string title, string text, bool isCertain, string reason)
    {
        var page = PageReadings.FromParts(title, null, null, null, text, null);

        Assert.Equal(isCertain, page.IsKindCertain);
        Assert.Contains(reason, page.KindReasons);
    }

    [Fact]
    public void Importance_is_not_certain_where_the_kind_that_decides_it_is_not()
    {
        var page = PageReadings.FromParts(
            "国务院办公厅出台新一批改革措施", null, At(2026, 3, 1), null, "国办发〔2026〕7号\n近日，国务院办公厅出台新一批改革措施。", null);

        Assert.False(page.IsKindCertain);
        Assert.False(page.Importance.IsCertain);
    }

    [Fact]
    public void What_is_no_policy_document_says_what_it_is_taken_for()
        => Assert.Contains(
            "不是政策文件（标题用解读类词语、标题标明本页是解读） -6",
            PageReadings.FromParts("《某办法》解读", null, null, null, "一、背景", null).Importance.Reasons);

    [Theory]
    [InlineData("2025年3月1日", true)]
    [InlineData("2025年2月28日", false)]
    public void What_was_written_more_than_a_year_before_is_put_online_for_the_record(string signedOn, bool expected)
        => Assert.Equal(expected, PageReadings.FromParts(
            "国务院办公厅关于加强某项工作的意见", null, At(2026, 3, 1), null, $"国办发〔2025〕7号\n各省、自治区、直辖市人民政府：\n国务院办公厅\n{signedOn}", null)
            .Importance.IsImportant);

    private static DeclaredTime At(int year, int month, int day) => new(ChinaTime.StartOf(new(year, month, day)), TimePrecision.Day);
}

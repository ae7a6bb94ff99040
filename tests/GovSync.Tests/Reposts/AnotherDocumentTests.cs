using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Documents;

namespace GovSync.Tests.Reposts;

/// <summary>Which pages that say much the same are the document itself, and which are another one.</summary>
public sealed class AnotherDocumentTests
{
    [Fact]
    public void The_notice_of_another_year_is_another_document()
    {
        var other = Body.Replace("2027年", "2028年", StringComparison.Ordinal).Replace("2026", "2027", StringComparison.Ordinal)
            .Replace("85%", "95%", StringComparison.Ordinal).Replace("3600个", "1800个", StringComparison.Ordinal)
            .Replace("12.5万", "6万", StringComparison.Ordinal).Replace("18号", "25号", StringComparison.Ordinal)
            .Replace("推进", "继续推进", StringComparison.Ordinal);
        var sister = Page("青河市人民政府办公厅关于继续推进老旧小区充电设施建设的通知", other) with { DocumentNumber = "青政办发〔2027〕25号" };

        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, sister).Integrity);
    }

    [Fact]
    public void A_local_plan_that_carries_it_out_is_another_document()
    {
        var plan = Page(
            "临水县人民政府办公室关于印发临水县老旧小区充电设施建设实施方案的通知",
            """
            临政办发〔2026〕9号
            为贯彻落实《青河市人民政府办公厅关于推进老旧小区充电设施建设的通知》（青政办发〔2026〕18号）精神，结合我县实际，制定本方案。
            到2027年12月31日，全县老旧小区充电设施覆盖率达到80%以上，新增公用充电桩400个。
            充电设施建设应当与老旧小区改造同步规划、同步施工、同步验收。县住房和城乡建设局牵头负责，各乡镇人民政府配合。
            """);

        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, plan).Integrity);
    }

    [Fact]
    public void A_press_digest_is_not_the_document()
    {
        var digest = Page(
            "青河：2027年底老旧小区充电设施覆盖率达85%",
            """
            青河日报讯（记者 李明）近日，市人民政府办公厅印发《关于推进老旧小区充电设施建设的通知》，提出到2027年12月31日，全市2000年以前建成的老旧小区充电设施覆盖率达到85%以上，新增公用充电桩3600个，惠及居民12.5万人。
            通知明确，充电服务费实行最高限价，每千瓦时不得超过0.6元，运营单位应当在显著位置公示收费标准，不得以任何名义另行加价。
            """);

        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, digest).Integrity);
    }

    [Fact]
    public void The_draft_on_which_comments_are_asked_is_not_the_document()
    {
        var draft = Repost with { Title = "关于公开征求《青河市人民政府办公厅关于推进老旧小区充电设施建设的通知（征求意见稿）》意见的公告", DocumentNumber = null };

        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, draft).Integrity);
        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, draft with { Text = "" }).Integrity);
    }

    [Fact]
    public void The_edition_of_another_year_under_the_same_title_is_another_document()
    {
        var other = Body.Replace("2027年", "2029年", StringComparison.Ordinal).Replace("2026", "2028", StringComparison.Ordinal)
            .Replace("85%", "95%", StringComparison.Ordinal).Replace("18号", "25号", StringComparison.Ordinal);

        var comparison = RepostComparer.Compare(Original, Repost with { Text = other, DocumentNumber = "青政办发〔2028〕25号" });

        Assert.Equal(Integrity.Different, comparison.Integrity);
        Assert.Contains("另一文件", comparison.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_copies_most_of_the_document_to_carry_it_out_is_not_the_document()
    {
        var copied = Body[Body.IndexOf("一、总体目标", StringComparison.Ordinal)..Body.IndexOf("本通知自", StringComparison.Ordinal)];
        var plan = Page(
            "关于推进老旧小区充电设施建设的实施方案",
            $"为贯彻落实《{Title}》精神，结合我县实际，制定本方案。\n{copied.Replace("市财政", "县财政", StringComparison.Ordinal)}\n2026年4月2日");

        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, plan).Integrity);
    }

    [Fact]
    public void An_explanation_that_quotes_most_of_the_document_is_not_the_document()
    {
        var quoted = Body[Body.IndexOf("一、总体目标", StringComparison.Ordinal)..Body.IndexOf("本通知自", StringComparison.Ordinal)];

        Assert.Equal(Integrity.Different, RepostComparer.Compare(Original, Page($"《{Title}》政策解读", "现解读如下。\n" + quoted)).Integrity);
    }

    [Theory]
    [InlineData("临水县人民政府办公室关于转发《青河市人民政府办公厅关于推进老旧小区充电设施建设的通知》的通知")]
    [InlineData("临水县人民政府办公室转发青河市人民政府办公厅关于推进老旧小区充电设施建设的通知")]
    [InlineData("关于认真贯彻青河市充电设施建设部署的通知")]
    public void A_notice_of_its_own_with_the_whole_document_as_annex_is_a_repost(string title)
    {
        var notice = Page(title, $"临政办发〔2026〕31号\n各乡镇人民政府：\n现将有关文件转发给你们，请认真抓好落实。\n临水县人民政府办公室\n2026年3月20日\n附件\n{Body}");

        Assert.NotEqual(Integrity.Different, RepostComparer.Compare(Original, notice).Integrity);
    }

    [Theory]
    [InlineData("（转载）" + Title, Integrity.Partial)]
    [InlineData("临水县人民政府办公室关于转发《青河市人民政府办公厅关于推进老旧小区充电设施建设的通知》的通知", Integrity.Partial)]
    [InlineData("《青河市人民政府办公厅关于推进老旧小区充电设施建设的通知》政策解读", Integrity.Different)]
    [InlineData("青河市人民政府办公厅印发《关于推进老旧小区充电设施建设的通知》", Integrity.Different)]
    [InlineData("青河市人民政府办公厅关于推进老旧小区充电设施建设的通知（征求意见稿）", Integrity.Different)]
    [InlineData("青河市人民政府办公厅关于推进老旧小区电梯加装的通知", Integrity.Different)]
    [InlineData("临水县人民政府办公室关于推进老旧小区充电设施建设的通知", Integrity.Different)]
    public void Without_a_text_the_title_decides_and_never_says_same(string title, Integrity expected)
    {
        Assert.Equal(expected, RepostComparer.Compare(Original, Page(title, "")).Integrity);
    }

    [Theory]
    [InlineData("国家发展改革委关于加强电力设施规划建设管理工作的通知", "省发展改革委关于加强电力设施规划建设管理工作的通知")]
    [InlineData("关于加强新时代电力设施规划建设管理工作的意见", "关于加强新时代电力设施规划建设管理工作的实施意见")]
    [InlineData("电力设施规划建设运行维护和安全监督管理办法", "关于修改《电力设施规划建设运行维护和安全监督管理办法》的决定")]
    [InlineData("电力设施规划建设运行维护管理办法（2013年修订）", "电力设施规划建设运行维护管理办法（2021年修订）")]
    [InlineData("关于公布第三批电力设施规划建设示范项目名单的通知", "关于公布第四批电力设施规划建设示范项目名单的通知")]
    [InlineData("关于加强电力设施规划建设管理有关工作的通知", "关于加强电力设施规划建设管理有关工作的补充通知")]
    public void Titles_that_differ_in_what_they_do_name_two_documents(string one, string other)
    {
        Assert.Equal(Integrity.Different, RepostComparer.Compare(Page(one, ""), Page(other, "")).Integrity);
        Assert.Equal(Integrity.Different, RepostComparer.Compare(Page(other, ""), Page(one, "")).Integrity);
    }
}

using GovSync.Core.Reposts;
using static GovSync.Tests.Reposts.Documents;

namespace GovSync.Tests.Reposts;

public sealed class RepostComparerTests
{
    public static TheoryData<string, string, string> Faithful => new()
    {
        { "unchanged", Title, Body },
        { "marked as a repost", "（转载）" + Title, Body },
        { "marked with a column", "【政策】" + Title, Body },
        { "half-width punctuation", Title, Body.Replace('，', ',').Replace('：', ':').Replace('（', '(').Replace('）', ')') },
        { "paragraphs run together", Title, Body.ReplaceLineEndings("") },
        { "paragraphs cut after each comma", Title, Body.Replace("，", "，\n", StringComparison.Ordinal) },
        { "signature spaced out", Title, Body.Replace("青河市人民政府办公厅\n2026年", "青 河 市 人 民 政 府 办 公 厅\n2026 年 ", StringComparison.Ordinal) },
        { "title and number left to the page's header", Title, Body[Body.IndexOf("各县（区）人民政府，市", StringComparison.Ordinal)..] },
        { "without item numbers", Title, Body.Replace("（一）", "", StringComparison.Ordinal).Replace("（二）", "", StringComparison.Ordinal) },
        { "date in Chinese numerals", Title, Body.Replace("2026年3月16日", "二○二六年三月十六日", StringComparison.Ordinal) },
        { "full-width digits", Title, Body.Replace("3600", "３６００", StringComparison.Ordinal).Replace("85%", "８５％", StringComparison.Ordinal) },
        {
            "page around it", Title,
            "当前位置：首页 > 政务公开 > 通知公告\n发布时间：2026-03-17 09:20 来源：青河市人民政府门户网站\n" + Body
            + "\n【打印】【关闭】\n上一篇：临水县召开安全生产会议\n下一篇：关于征集意见的公告\n扫一扫在手机打开当前页"
        },
        { "editor's note before it", Title, "编者按：近日，市人民政府办公厅就老旧小区充电设施建设作出部署，本网全文转载，请各单位认真学习。\n" + Body },
        { "traditional script", "青河市人民政府辦公廳關於推進老舊小區充電設施建設的通知", Traditional(Body) },
        { "page numbers between paragraphs", Title, Body.Replace("二、主要任务\n", "上一页 1 2 下一页 尾页\n二、主要任务\n", StringComparison.Ordinal) },
        { "addressees left out", Title, Body.Replace("各县（区）人民政府，市政府各部门、各直属单位：\n", "", StringComparison.Ordinal) },
        { "several item numbers lost at once", Title, Body.Replace("二、主要任务\n（一）", "主要任务\n", StringComparison.Ordinal) },
        { "marked as a repost in traditional script", "（轉載）青河市人民政府辦公廳關於推進老舊小區充電設施建設的通知", Traditional(Body) },
        { "pinyin behind characters", Title, Body.Replace("设施", "設(shè)施", StringComparison.Ordinal) },
    };

    public static TheoryData<DifferenceKind, string, string> Planted => new()
    {
        { DifferenceKind.Amount, "3600个", "3800个" },
        { DifferenceKind.Amount, "85%", "95%" },
        { DifferenceKind.Amount, "12.5万人", "125万人" },
        { DifferenceKind.Amount, "15个工作日", "25个工作日" },
        { DifferenceKind.Amount, "0.6元", "0.9元" },
        { DifferenceKind.Amount, "24小时", "48小时" },
        { DifferenceKind.Amount, "不少于三年", "不少于五年" },
        { DifferenceKind.Amount, "1200元", "12000元" },
        { DifferenceKind.Amount, "12.5万人", "12.5亿人" },
        { DifferenceKind.Amount, "停用并修复，相关记录保存不少于三年", "停用并修复，相关记录保存不少于三个月" },
        { DifferenceKind.Amount, "有效期3年", "有效期5年" },
        { DifferenceKind.Date, "2000年以前", "2005年以前" },
        { DifferenceKind.Date, "2026年5月20日前", "2026年5月30日前" },
        { DifferenceKind.Date, "2026年4月1日起", "2025年4月1日起" },
        { DifferenceKind.Date, "2026年3月16日", "2026年3月19日" },
        { DifferenceKind.Text, "不得以任何名义另行加价", "可以另行加价" },
        { DifferenceKind.Text, "不得超过0.6元", "可以超过0.6元" },
        { DifferenceKind.Text, "各县（区）人民政府，市政府", "各乡镇人民政府，市政府" },
        { DifferenceKind.Text, "推进\n老旧小区充电设施建设", "停止\n老旧小区充电设施建设" },
        { DifferenceKind.Text, "建立清单并动态更新", "进一步建立清单并动态更新" },
        { DifferenceKind.Text, "为方便群众绿色出行", "为群众绿色出行" },
                { DifferenceKind.MissingParagraph, "对工作推进不力、群众反映集中的县（区），由市住房城乡建设局会同市督查办公室予以通报，并纳入年度综合考核。\n", "" },
        { DifferenceKind.MissingParagraph, "本通知自2026年4月1日起施行，有效期3年。\n", "" },
        { DifferenceKind.AddedParagraph, "三、保障措施\n", "三、保障措施\n鼓励各单位组织干部职工每人捐资两百元用于充电设施建设，捐资情况纳入评先评优。\n" },
    };

    [Theory]
    [MemberData(nameof(Faithful))]
    public void A_faithful_repost_is_the_same_however_it_is_laid_out(string how, string title, string body)
    {
        var comparison = RepostComparer.Compare(Original, Repost with { Title = title, Text = body, DocumentNumber = null });

        Assert.True(comparison.Differences.Count == 0, $"{how}: {string.Join("; ", comparison.Differences)}");
        Assert.Equal(Integrity.Same, comparison.Integrity);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_change_is_found_and_named(DifferenceKind kind, string from, string to)
    {
        Assert.Contains(from, Body, StringComparison.Ordinal);

        var comparison = RepostComparer.Compare(Original, Repost with { Text = Body.Replace(from, to, StringComparison.Ordinal) });

        Assert.Equal(Integrity.Altered, comparison.Integrity);
        Assert.Equal(kind, Assert.Single(comparison.Differences).Kind);
    }

    [Fact]
    public void A_wrong_document_number_is_an_alteration()
    {
        var comparison = RepostComparer.Compare(Original, Repost with { DocumentNumber = "青政办发〔2026〕81号" });

        Assert.Equal(Integrity.Altered, comparison.Integrity);
        Assert.Contains(comparison.Differences, difference => difference.Kind == DifferenceKind.Number);
    }

    [Fact]
    public void A_new_headline_is_told_but_leaves_the_text_the_same()
    {
        var comparison = RepostComparer.Compare(Original, Repost with { Title = "好消息！老旧小区要装充电桩啦" });

        Assert.Equal(Integrity.Same, comparison.Integrity);
        Assert.Equal(DifferenceKind.Title, Assert.Single(comparison.Differences).Kind);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void A_beginning_is_a_part(double share)
    {
        var comparison = RepostComparer.Compare(Original, Repost with { Text = Body[..(int)(Body.Length * share)] });

        Assert.Equal(Integrity.Partial, comparison.Integrity);
        Assert.True(comparison.Fidelity > 0.9);
    }

    [Fact]
    public void A_sentence_left_out_is_told_as_one_even_where_its_neighbour_begins_alike()
    {
        var original = Original with { Text = Body.Replace("三、保障措施\n", "三、保障措施\n所得为实物的，按照市场价格核定；所得为证券的，按照票面价格核定；所得为其他的，按照评估价格核定。\n", StringComparison.Ordinal) };
        var repost = Repost with { Text = original.Text.Replace("所得为证券的，按照票面价格核定；", "", StringComparison.Ordinal) };

        var difference = Assert.Single(RepostComparer.Compare(original, repost).Differences);

        Assert.Equal(DifferenceKind.MissingParagraph, difference.Kind);
        Assert.Equal("所得为证券的，按照票面价格核定", difference.Original);
    }

    [Fact]
    public void An_item_left_out_that_ends_as_its_neighbours_tears_no_text_apart()
    {
        string Item(string who) => $"{who}在本辖区拥有不完全产权的住房并且没有单位分房、自购房或者其他居住地的；\n";
        var original = Original with { Text = Body.Replace("三、保障措施\n", Item("申请人的父母") + Item("申请人的祖父母") + Item("申请人的配偶") + "三、保障措施\n", StringComparison.Ordinal) };
        var repost = Repost with { Text = original.Text.Replace(Item("申请人的祖父母"), "", StringComparison.Ordinal) };

        var comparison = RepostComparer.Compare(original, repost);

        Assert.Equal(Integrity.Altered, comparison.Integrity);
        Assert.Equal(DifferenceKind.MissingParagraph, Assert.Single(comparison.Differences).Kind);
    }

    [Fact]
    public void Of_a_page_known_in_parts_no_attachment_is_missing()
    {
        var original = Original with { Attachments = [new("附件1：任务清单.docx", "P1.docx", "https://www.qinghe.example.cn/P1.docx")] };

        Assert.Contains(RepostComparer.Compare(original, Repost).Differences, difference => difference.Kind == DifferenceKind.AttachmentMissing);
        Assert.Empty(RepostComparer.Compare(original, Repost with { IsWhole = false }).Differences);
    }

    [Fact]
    public void Where_the_originals_address_is_not_known_its_attachments_addresses_tell_its_host()
    {
        var file = "https://files.example.cn/P1.docx";
        var original = Original with { Url = null, Attachments = [new("任务清单", file, file)] };

        Assert.Equal(
            DifferenceKind.AttachmentOnSourceHost,
            Assert.Single(RepostComparer.Compare(original, Repost with { Attachments = [new("任务清单", file, file)] }).Differences).Kind);
        Assert.Empty(RepostComparer.Compare(
            original with { Url = Original.Url }, Repost with { Attachments = [new("任务清单", file, file)] }).Differences);
    }

    [Fact]
    public void A_verdict_gives_its_reasons_in_words()
    {
        Assert.Equal(
            ["正文与原文一致", "注明了来源“青河市人民政府门户网站”"], RepostComparer.Compare(Original, Repost).Reasons);
        Assert.Equal("没有注明来源", RepostComparer.Compare(Original, Repost with { Source = null }).Reasons[1]);
    }

    [Fact]
    public void A_page_that_only_links_the_original_does_not_carry_it()
    {
        var page = Page(Title, "请点击查看原文。") with { Links = [new(Title, Original.Url!, Original.Url)] };

        Assert.Equal(Integrity.LinkOnly, RepostComparer.Compare(Original, page).Integrity);
    }

    [Fact]
    public void An_attachment_that_is_gone_or_left_on_the_source_is_told()
    {
        var file = "https://www.qinghe.example.cn/zwgk/zcwj/202603/P1.docx";
        var original = Original with { Attachments = [new("附件1：任务清单.docx", "P1.docx", file), new("附件2：补助标准.xls", "P2.xls", null)] };
        var repost = Repost with { Attachments = [new("任务清单", file, file)] };

        var differences = RepostComparer.Compare(original, repost).Differences;

        Assert.Equal([DifferenceKind.AttachmentMissing, DifferenceKind.AttachmentOnSourceHost], differences.Select(difference => difference.Kind));
    }

    [Fact]
    public void Two_excerpts_of_one_document_may_be_of_two_places()
    {
        var (head, tail) = (Body[..(Body.Length / 3)], Body[(Body.Length / 2)..]);

        Assert.Equal(Integrity.Partial, RepostComparer.Compare(
            Page(Title, head) with { IsWhole = false }, Page(Title, tail) with { IsWhole = false }).Integrity);
        Assert.Equal(Integrity.Different, RepostComparer.Compare(Page(Title, head), Page(Title, tail) with { IsWhole = false }).Integrity);
    }

    private static string Traditional(string text)
    {
        foreach (var (simplified, traditional) in "设備区區应應当當电電建建务務发發单單办辦厅廳关關进進达達数數项項时時费費网網".Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            text = text.Replace(simplified, simplified == '设' ? '設' : traditional);
        }

        return text;
    }
}

using GovSync.Core;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Interpretations;

public sealed class InterpretationMatcherTests
{
    private const string InterpretationUrl = "https://www.qinghe.example.cn/zwgk/zcjd/202603/t20260316_2.html";

    private static readonly PageReading Policy = Documents.Original with { PublishedAt = Day(2026, 3, 16) };

    private static readonly PageReading Interpretation = Documents.Page($"《{Documents.Title}》政策解读", "近日，市人民政府办公厅印发了该通知，现解读如下。") with
    {
        Url = InterpretationUrl,
        PublishedAt = Day(2026, 3, 17),
        Kind = ReleaseKind.Interpretation,
    };

    [Theory]
    [InlineData("《青河市人民政府办公厅关于推进老旧小区充电设施建设的通知》政策解读")]
    [InlineData("关于《关于推进老旧小区充电设施建设的通知》的解读")]
    [InlineData("【一图读懂】《关于推进老旧小区充电设施建设的通知》")]
    [InlineData("图解：青河市人民政府办公厅关于推进老旧小区充电设施建设的通知")]
    [InlineData("市住房城乡建设局负责人就推进老旧小区充电设施建设答记者问")]
    [InlineData("推进老旧小区充电设施建设政策解读")]
    [InlineData("专家解读：老旧小区充电设施建设释放哪些信号")]
    [InlineData("图表：四项任务！市政府发文推进老旧小区充电设施建设")]
    [InlineData("市住房城乡建设局负责人就《关于推进老旧小区充电设施建设的通知》答记者问")]
    [InlineData("【音频解读】《关于推进全市老旧小区充电设施建设的通知》")]
    public void A_title_that_names_the_policy_is_its_interpretation(string title)
    {
        var match = InterpretationMatcher.Match(Policy with { Title = Documents.Title.Replace("推进老旧", title.Contains("全市", StringComparison.Ordinal) ? "推进全市老旧" : "推进老旧", StringComparison.Ordinal) }, Interpretation with { Title = title });

        Assert.True(match.IsRelated, string.Join("；", match.Evidence));
        Assert.NotEmpty(match.Evidence);
    }

    [Theory]
    [InlineData("《青河市人民政府办公厅关于推进老旧小区电梯加装的通知》政策解读")]
    [InlineData("【一图读懂】《临水县老旧小区充电设施建设实施方案》")]
    [InlineData("《关于推进老旧小区充电设施建设的通知实施细则》解读")]
    [InlineData("青河市召开老旧小区改造现场推进会")]
    [InlineData("《关于推进老旧小区充电设施建设的通知（征求意见稿）》起草说明")]
    [InlineData("《关于修改〈关于推进老旧小区充电设施建设的通知〉的决定》解读")]
    [InlineData("市住房城乡建设局负责人就2025年老旧小区充电设施建设答记者问")]
    public void A_title_that_names_another_document_is_not(string title)
    {
        Assert.False(InterpretationMatcher.Match(Policy, Interpretation with { Title = title, Text = "现解读如下。" }).IsRelated);
    }

    [Fact]
    public void A_headline_is_told_by_the_document_that_its_text_introduces_and_not_by_its_basis()
    {
        var page = Interpretation with
        {
            Title = "政策解读丨充电难，有了新办法",
            Text = "为落实《关于加快推进绿色出行的意见》（青政发〔2025〕3号）要求，市人民政府办公厅近日印发《关于推进老旧小区充电设施建设的通知》（青政办发〔2026〕18号，以下简称《通知》）。现解读如下。",
        };
        var basis = Policy with { Title = "青河市人民政府关于加快推进绿色出行的意见", DocumentNumber = "青政发〔2025〕3号", PublishedAt = Day(2025, 6, 1) };

        Assert.True(InterpretationMatcher.Match(Policy, page).IsRelated);
        Assert.False(InterpretationMatcher.Match(basis, page).IsRelated);
    }

    [Theory]
    [InlineData("近日，《关于推进老旧小区充电设施建设的通知》（青政办发〔2026〕18号）（以下简称《通知》）印发。现解读如下。")]
    [InlineData("《关于推进老旧小区充电设施建设的通知》自2026年4月1日起施行。为什么出台？")]
    [InlineData("为落实《关于加快推进绿色出行的意见》要求，《关于推进老旧小区充电设施建设的通知》近日正式印发。")]
    public void A_document_that_the_text_says_is_out_is_its_subject(string text)
    {
        var page = Interpretation with { Title = "政策解读丨充电难，有了新办法", Text = text };

        Assert.True(InterpretationMatcher.Match(Policy, page).IsRelated);
    }

    [Fact]
    public void The_interpretation_of_another_version_is_not_this_ones()
    {
        var earlier = Interpretation with { PublishedAt = Day(2023, 4, 1) };
        var otherNumber = Interpretation with
        {
            Text = "近日，市人民政府办公厅印发《关于推进老旧小区充电设施建设的通知》（青政办发〔2023〕7号，以下简称《通知》）。",
        };

        Assert.False(InterpretationMatcher.Match(Policy, earlier).IsRelated);
        Assert.False(InterpretationMatcher.Match(Policy, otherNumber).IsRelated);
    }

    [Fact]
    public void Links_are_told_for_each_direction_apart()
    {
        var linking = Policy with { Links = [new("政策解读", "../zcjd/202603/t20260316_2.html", "http://qinghe.example.cn/zwgk/zcjd/202603/t20260316_2.html#top")] };
        var linkingBack = Interpretation with { Links = [new(Documents.Title, "/zwgk/zcwj/202603/t20260316_1.html", null)] };

        var oneWay = InterpretationMatcher.Match(linking, Interpretation);
        var bothWay = InterpretationMatcher.Match(linking, linkingBack);

        Assert.Equal((true, false), (oneWay.PolicyLinksInterpretation, oneWay.InterpretationLinksPolicy));
        Assert.Equal((true, true), (bothWay.PolicyLinksInterpretation, bothWay.InterpretationLinksPolicy));
    }

    [Fact]
    public void The_policy_itself_and_its_reposts_explain_nothing()
    {
        Assert.False(InterpretationMatcher.Match(Policy, Policy).IsRelated);
        Assert.False(InterpretationMatcher.Match(Policy, Documents.Repost).IsRelated);
        Assert.False(InterpretationMatcher.Match(
            Policy with { Title = "关于加强短视频平台管理的通知" }, Documents.Repost with { Title = "（转载）关于加强短视频平台管理的通知" }).IsRelated);
    }

    [Theory]
    [InlineData("一图读懂《关于推进充电设施建设的通知》", InterpretationForm.Picture)]
    [InlineData("【音频解读】《关于推进充电设施建设的通知》", InterpretationForm.Audio)]
    [InlineData("视频解读｜《关于推进充电设施建设的通知》", InterpretationForm.Video)]
    [InlineData("充电设施建设将带来什么——专家解读《关于推进充电设施建设的通知》", InterpretationForm.Expert)]
    [InlineData("充电设施建设政策新闻发布会", InterpretationForm.PressConference)]
    [InlineData("【媒体解读】《关于推进充电设施建设的通知》印发", InterpretationForm.MediaComment)]
    [InlineData("《关于推进充电设施建设的通知》政策解读", InterpretationForm.Text)]
    public void The_form_is_told_from_the_title(string title, InterpretationForm expected)
    {
        Assert.Equal(expected, InterpretationMatcher.Match(Policy, Interpretation with { Title = title }).Form);
    }

    private static DeclaredTime Day(int year, int month, int day) =>
        new(new(year, month, day, 0, 0, 0, ChinaTime.Offset), TimePrecision.Day);
}

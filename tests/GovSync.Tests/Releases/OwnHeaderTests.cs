using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

public class OwnHeaderTests
{
    [Theory]
    [InlineData("国办发〔2018〕126号", "国办发〔2018〕126号")]
    [InlineData("国办发[2018] 126 号", "国办发〔2018〕126号")]
    [InlineData("（国办发（２０１８）126号）", "国办发〔2018〕126号")]
    [InlineData("國辦發【2018】126號", "国办发〔2018〕126号")]
    [InlineData("中华人民共和国国务院令 第 847 号", "国令第847号")]
    [InlineData("国令第847号", "国令第847号")]
    [InlineData("某某部令第12号", "某某部令第12号")]
    [InlineData("公告2024年第1号", "公告2024年第1号")]
    [InlineData("无", null)]
    [InlineData("根据国办发〔2018〕126号、国办发〔2019〕1号", null)]
    public void A_document_number_has_one_form(string written, string? expected) => Assert.Equal(expected, OwnDocumentNumber.Normalise(written));

    [Fact]
    public void Number_and_body_stand_in_the_document_table()
    {
        var page = Pages.Read(
            "<table><tr><td><b>索 引 号：</b></td><td>000/2026-1</td><td><b>主题分类：</b></td><td>综合</td></tr>"
            + "<tr><td><b>发文机关：</b></td><td>国务院</td><td><b>成文日期：</b></td><td>2026年02月01日</td></tr>"
            + "<tr><td><b>标　　题：</b></td><td colspan=3>国务院关于某事的决定</td></tr>"
            + "<tr><td><b>发文字号：</b></td><td>国发〔2026〕3号</td><td><b>发布日期：</b></td><td>2026年02月09日</td></tr></table>"
            + $"<div id=UCAP-CONTENT><p>国发〔1999〕1号同时废止。</p>{Pages.Paragraphs}</div>");

        Assert.Equal("国务院关于某事的决定", page.Title);
        Assert.Equal("国发〔2026〕3号", page.DocumentNumber);
        Assert.Equal(["国务院"], page.IssuingBodies);
    }

    [Theory]
    [InlineData("<p>某府办〔2026〕5号</p>", "某府办〔2026〕5号")]
    [InlineData("<p>某市人民政府办公室文件　某府办〔2026〕5号</p>", "某府办〔2026〕5号")]
    [InlineData("<p>中华人民共和国国务院令</p><p>第847号</p>", "国令第847号")]
    [InlineData("<p>根据《某通知》（某府办〔2020〕1号）精神，现就有关事项通知如下，请认真抓好落实。</p>", null)]
    public void The_number_is_the_documents_own_and_never_a_cited_one(string firstLines, string? expected)
        => Assert.Equal(expected, Pages.Read(Pages.WithBody(firstLines + Pages.Paragraphs)).DocumentNumber);

    [Fact]
    public void An_interpretation_has_not_the_number_that_it_names()
        => Assert.Null(PageReadings.FromParts("《某办法》政策解读（某府办〔2026〕5号）", null, null, null, "某府办〔2026〕5号\n一、背景", null).DocumentNumber);

    [Theory]
    [InlineData("国务院办公厅转发某部关于某事意见的通知", "国务院办公厅")]
    [InlineData("中共中央办公厅 国务院办公厅印发《某意见》", "中共中央办公厅、国务院办公厅")]
    [InlineData("（转载）某市民政局、某市财政局关于印发某办法的通知", "某市民政局、某市财政局")]
    [InlineData("某市民政局某市财政局关于某事的通知", "某市民政局、某市财政局")]
    [InlineData("关于做好某事的通知", "")]
    [InlineData("2026年春季工作要点", "")]
    public void The_title_begins_with_its_issuing_bodies(string title, string expected)
        => Assert.Equal(expected, string.Join('、', IssuingBodyNames.OfTitle(title)));

    [Fact]
    public void Where_the_title_names_only_the_first_the_signature_names_all()
        => Assert.Equal(
            ["某市教育局", "某市财政局"],
            PageReadings.FromParts(
                "某市教育局等2部门关于某事的通知", null, null, null, "各学校：\n请遵照执行。\n某市教育局 某市财政局\n2026年2月1日\n附件", null).IssuingBodies);

    [Fact]
    public void A_table_that_names_one_of_joint_bodies_gives_way_to_the_title()
        => Assert.Equal(
            ["某市民政局", "某市财政局"],
            Pages.Read($"<p>发布机关：某市民政局</p><h1>某市民政局 某市财政局关于某事的通知</h1><div id=zoom>{Pages.Paragraphs}</div>").IssuingBodies);

    [Fact]
    public void Whoever_puts_a_document_up_is_not_its_issuing_body()
        => Assert.Equal(
            ["某市人民政府办公厅"],
            Pages.Read($"<p>发布机构：某街道办事处</p><h1>（转载）某市人民政府办公厅关于某事的通知</h1><div id=zoom>{Pages.Paragraphs}</div>").IssuingBodies);
}

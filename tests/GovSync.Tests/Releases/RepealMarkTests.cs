namespace GovSync.Tests.Releases;

public sealed class RepealMarkTests
{
    [Theory]
    [InlineData("<p>【已废止】</p>")]
    [InlineData("<p>（此件已失效）</p>")]
    [InlineData("<p>本文件已废止</p>")]
    [InlineData("<p>该通知已被《国务院关于示例事项的决定》（国发〔2027〕3号）废止。</p>")]
    [InlineData("<p>本规范性文件已于2027年3月1日失效</p>")]
    [InlineData("<p>注：此文件已宣布失效</p>")]
    public void A_line_of_its_own_marks_the_document(string above) => Assert.NotNull(SourcePages.Read(SourcePages.Html(above: above)).RepealMark);

    [Theory]
    [InlineData("已废止")]
    [InlineData("失效")]
    [InlineData("废止失效")]
    public void The_document_table_marks_it(string value) =>
        Assert.Equal(value, SourcePages.Read(SourcePages.Html(field: $"<td>有效性：</td><td>{value}</td>")).RepealMark);

    [Theory]
    [InlineData("国务院关于做好示例工作的通知（已失效）")]
    [InlineData("【废止】国务院关于做好示例工作的通知")]
    public void The_title_marks_it(string title) => Assert.NotNull(SourcePages.Read(SourcePages.Html(title: title)).RepealMark);

    [Theory]
    [InlineData("<p>本通知自印发之日起施行，《国务院关于示例的通知》（国发〔2010〕1号）同时废止。</p>")]
    [InlineData("<p>本办法有效期五年，期满自动失效。</p>")]
    [InlineData("<p>经研究，已决定将《示例办法》等三件规范性文件废止。</p>")]
    [InlineData("<p>已失效的证书应当及时交回发证机关。</p>")]
    public void A_document_that_speaks_of_repeals_is_not_marked(string above) => Assert.Null(SourcePages.Read(SourcePages.Html(above: above)).RepealMark);

    [Theory]
    [InlineData("国务院关于废止部分示例文件的决定")]
    [InlineData("国务院关于宣布失效一批示例文件的决定")]
    public void A_decision_to_repeal_others_is_not_marked(string title) => Assert.Null(SourcePages.Read(SourcePages.Html(title: title)).RepealMark);

    [Theory]
    [InlineData("有效")]
    [InlineData("部分失效")]
    [InlineData("尚未生效")]
    public void A_document_in_force_even_in_part_is_not_marked(string value) =>
        Assert.Null(SourcePages.Read(SourcePages.Html(field: $"<td>有效性：</td><td>{value}</td>")).RepealMark);
}

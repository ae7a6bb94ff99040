using GovSync.Core.Text;

namespace GovSync.Tests.Text;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("国办发〔2018〕126号", "国办发2018126号")]
    [InlineData("ＡＢｃ　１２３％", "abc123%")]
    [InlineData("國務院辦公廳關於", "国务院办公厅关于")]
    [InlineData("增长3.5%。5.任务", "增长3.5%5任务")]
    [InlineData("１．３万元", "1.3万元")]
    [InlineData("指導(dǎo)思想(CPU)", "指导思想cpu")]
    [InlineData("二○○四年", "二〇〇四年")]
    [InlineData("“一事一议”、《办法》", "一事一议办法")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Writing_is_folded_and_figures_stay(string? text, string expected) => Assert.Equal(expected, TextFold.Fold(text));

    [Fact]
    public void Each_folded_character_knows_where_it_stood()
    {
        var folded = TextFold.FoldWithPositions("（一）通 知");

        Assert.Equal("一通知", folded.Text);
        Assert.Equal([1, 3, 5], folded.Positions);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_cut()
    {
        Assert.Equal(TextFold.LongestText, TextFold.Fold(new string('国', TextFold.LongestText + 1)).Length);
    }

    [Theory]
    [InlineData("二〇二六年三月十六日", "2026年3月16日")]
    [InlineData("一千二百三十", "1230")]
    [InlineData("十二小时", "12小时")]
    [InlineData("两年", "2年")]
    public void Chinese_numerals_read_as_arabic_ones(string chinese, string expected) => Assert.Equal(expected, Numerals.ToArabic(chinese));
}

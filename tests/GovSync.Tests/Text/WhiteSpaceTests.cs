using GovSync.Core.Text;

namespace GovSync.Tests.Text;

public class WhiteSpaceTests
{
    [Theory]
    [InlineData("  甲　 \r\n\t乙\u00A0", "甲 乙")]
    [InlineData("甲\u200B乙\uFEFF", "甲乙")]
    [InlineData("甲 乙", "甲 乙")]
    [InlineData(" \n", "")]
    [InlineData(null, "")]
    public void Runs_of_white_space_become_one_space(string? text, string expected) => Assert.Equal(expected, WhiteSpace.Fold(text));

    [Fact]
    public void Full_width_forms_become_half_width_and_Chinese_signs_stay()
        => Assert.Equal("2026 A(一)。", CharacterWidth.ToHalf("２０２６　Ａ（一）。"));
}

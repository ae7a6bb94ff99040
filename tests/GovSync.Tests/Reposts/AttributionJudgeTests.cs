using GovSync.Core.Reposts;

namespace GovSync.Tests.Reposts;

public sealed class AttributionJudgeTests
{
    [Theory]
    [InlineData("青河市人民政府门户网站", Attribution.Present)]
    [InlineData("青河市人民政府", Attribution.Present)]
    [InlineData("青河市政府网站", Attribution.Present)]
    [InlineData("市政府办公厅", Attribution.Present)]
    [InlineData("青河市人民政府办公厅", Attribution.Present)]
    [InlineData("本网", Attribution.Wrong)]
    [InlineData("本站", Attribution.Wrong)]
    [InlineData("临水县人民政府门户网站", Attribution.Wrong)]
    [InlineData("新华社", Attribution.Wrong)]
    [InlineData("", Attribution.Missing)]
    [InlineData(null, Attribution.Missing)]
    public void The_source_is_right_if_it_is_a_name_of_the_original(string? source, Attribution expected)
    {
        Assert.Equal(expected, AttributionJudge.Judge(Documents.Original, Documents.Repost with { Source = source }));
    }

    [Theory]
    [InlineData("中国政府网")]
    [InlineData("中华人民共和国中央人民政府门户网站")]
    [InlineData("www.gov.cn")]
    [InlineData("国办")]
    public void The_state_portal_goes_under_many_names(string source)
    {
        var original = Documents.Original with
        {
            Url = "https://www.gov.cn/zhengce/content/202603/content_1.htm",
            SiteName = null,
            Source = null,
            IssuingBodies = ["国务院办公厅"],
        };

        Assert.Equal(Attribution.Present, AttributionJudge.Judge(original, Documents.Repost with { Source = source }));
    }

    [Fact]
    public void An_agency_is_right_where_the_original_names_it()
    {
        var original = Documents.Original with { Source = "新华社" };

        Assert.Equal(Attribution.Present, AttributionJudge.Judge(original, Documents.Repost with { Source = "新华网" }));
    }

    [Fact]
    public void On_the_originals_own_site_its_own_words_are_right()
    {
        Assert.Equal(
            Attribution.Present,
            AttributionJudge.Judge(Documents.Original, Documents.Original with { Url = "https://www.qinghe.example.cn/other.html", Source = "本网" }));
    }
}

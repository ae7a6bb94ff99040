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

    [Theory]
    [InlineData("转自：青河市人民政府门户网站", Attribution.Present)]
    [InlineData("青河市人民政府（www.qinghe.example.cn）", Attribution.Present)]
    [InlineData("青河日报、青河市人民政府办公厅", Attribution.Present)]
    [InlineData("来源：本网", Attribution.Wrong)]
    [InlineData("青河日报、青河电视台", Attribution.Wrong)]
    public void An_attribution_that_names_several_is_right_if_one_of_them_is(string source, Attribution expected)
    {
        Assert.Equal(expected, AttributionJudge.Judge(Documents.Original, Documents.Repost with { Source = source }));
    }

    [Theory]
    [InlineData("青河市人民政府")]
    [InlineData("临水区人民政府", Attribution.Present)]
    [InlineData("区政府办公室", Attribution.Present)]
    [InlineData("青河市临水区人民政府网站", Attribution.Present)]
    [InlineData("人民政府")]
    [InlineData("办公室")]
    public void The_city_is_not_the_source_of_what_its_district_published(string source, Attribution expected = Attribution.Wrong)
    {
        var original = Documents.Original with
        {
            SiteName = "青河市临水区人民政府", Source = null, IssuingBodies = ["青河市临水区人民政府办公室"], Title = "关于做好防汛工作的通知",
        };

        Assert.Equal(expected, AttributionJudge.Judge(original, Documents.Repost with { Source = source, Url = "https://www.other.example.cn/1.html" }));
    }

    [Theory]
    [InlineData("国家发展和改革委员会", "国家发改委")]
    [InlineData("国家市场监督管理总局", "市场监管总局网站")]
    [InlineData("国家粮食和物资储备局", "国家粮食和储备局")]
    [InlineData("中国证券监督管理委员会", "证监会")]
    [InlineData("浙江省人民政府", "浙江省政府网")]
    [InlineData("内蒙古自治区人民政府办公厅", "内蒙古自治区人民政府")]
    public void A_body_is_named_by_its_short_name(string body, string source)
    {
        var original = Documents.Original with { SiteName = null, Source = null, IssuingBodies = [body], Title = "关于做好防汛工作的通知" };

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

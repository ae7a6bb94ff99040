using GovSync.Core.Releases;

namespace GovSync.Tests.Releases;

public class ReleaseIdentityTests
{
    private static readonly PageReading Policy = PageReadings.FromParts(
        "某市人民政府关于某事的通知", null, null, null, "某府〔2026〕1号\n各县：\n请执行。", null);

    [Fact]
    public void The_strongest_key_of_a_policy_is_its_number_with_its_body()
        => Assert.Equal(
            ReleaseIdentity.KeysOf(Policy, "https://a.gov.cn/1.html")[0],
            ReleaseIdentity.KeysOf(Policy with { Text = "别的" }, "https://b.gov.cn/2.html")[0]);

    [Fact]
    public void The_same_number_of_another_body_is_another_release()
        => Assert.Empty(ReleaseIdentity.KeysOf(Policy with { DocumentNumber = "公告2024年第1号" }, "https://a.gov.cn/1.html")
            .Intersect(ReleaseIdentity.KeysOf(Policy with { DocumentNumber = "公告2024年第1号", IssuingBodies = ["某县教育局"] }, "https://b.gov.cn/1.html")));

    [Fact]
    public void News_that_names_a_number_is_not_the_document()
        => Assert.Empty(ReleaseIdentity.KeysOf(Policy, "https://a.gov.cn/1.html")
            .Intersect(ReleaseIdentity.KeysOf(Policy with { Kind = ReleaseKind.News, Text = "报道" }, "https://b.gov.cn/1.html")));

    [Fact]
    public void Keys_are_32_hex_digits()
        => Assert.All(ReleaseIdentity.KeysOf(Policy, "https://a.gov.cn/1.html"), key => Assert.Matches("^[0-9a-f]{32}$", key));

    [Theory]
    [InlineData("http://www.a.gov.cn/x/index.html", "https://a.gov.cn/x/")]
    [InlineData("https://A.gov.cn/x/1.html#top", "https://a.gov.cn/x/1.html")]
    public void Addresses_of_one_page_have_one_form(string one, string other)
        => Assert.Equal(ReleaseIdentity.CanonicalUrl(one), ReleaseIdentity.CanonicalUrl(other));

    [Fact]
    public void The_query_may_name_the_page()
        => Assert.NotEqual(ReleaseIdentity.CanonicalUrl("https://a.gov.cn/x?id=1"), ReleaseIdentity.CanonicalUrl("https://a.gov.cn/x?id=2"));
}

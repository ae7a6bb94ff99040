using System.Net;
using GovSync.Functions.Web;

namespace GovSync.Tests.Web;

public sealed class FetchFenceTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_inside_our_own_network_is_not_public(string address) => Assert.False(FetchFence.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:11.0.0.1")]
    [InlineData("2400:da00::1")]
    public void An_address_just_outside_those_ranges_is_public(string address) => Assert.True(FetchFence.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://www.example.gov.cn/a")]
    [InlineData("https://www.example.gov.cn:8443/a?b=c")]
    public void Web_addresses_may_be_asked_for(string url) => Assert.Null(FetchFence.Refuse(new Uri(url)));

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://www.example.gov.cn/a")]
    [InlineData("gopher://www.example.gov.cn/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/plain,a")]
    [InlineData("http://user:word@www.example.gov.cn/")]
    [InlineData("https://www.example.gov.cn@10.0.0.1/")]
    public void Other_schemes_and_user_names_are_refused(string url) => Assert.NotNull(FetchFence.Refuse(new Uri(url)));

    [Fact]
    public void A_relative_address_is_refused() => Assert.NotNull(FetchFence.Refuse(new Uri("/a/b", UriKind.Relative)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_name_is_judged_by_what_it_resolves_to(string host)
    {
        var fence = new FetchFence([]);

        await Assert.ThrowsAsync<FenceException>(async () => await fence.ConnectAsync(new DnsEndPoint(host, 80), default));
    }
}

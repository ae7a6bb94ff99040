using GovSync.Core.Reposts;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Web;

public sealed class PageRedirectTests : LoopbackFetches
{
    [Theory]
    [InlineData(5, null)]
    [InlineData(6, UnreadableReason.TooManyRedirects)]
    public async Task Redirects_are_followed_up_to_the_limit(int hops, UnreadableReason? expected)
    {
        for (var hop = 1; hop <= hops; hop++)
        {
            Web.Redirect($"/r{hop}", $"/r{hop - 1}");
        }

        Web.Serve("/r0", "there");

        var page = await FetchAsync($"/r{hops}");

        Assert.Equal(expected, page.Unreadable);
        Assert.Equal(expected is null ? 1 : 0, Web.Requests("/r0"));
    }

    [Fact]
    public async Task A_loop_of_redirects_ends()
    {
        Web.Redirect("/a", "/b");
        Web.Redirect("/b", "/a");

        Assert.Equal(UnreadableReason.TooManyRedirects, (await FetchAsync("/a")).Unreadable);
    }

    [Fact]
    public async Task The_page_read_in_the_end_tells_its_own_address()
    {
        Web.Redirect("/old", "./new?x=1");
        Web.Serve("/new", "there");

        Assert.Equal(Web.Url("/new?x=1"), (await FetchAsync("/old")).FinalUrl);
    }

    [Fact]
    public async Task A_redirect_into_our_own_network_is_not_followed()
    {
        await using var inside = await LoopbackWeb.StartAsync();
        inside.Serve("/secret", "secret");
        Web.Redirect("/a", inside.Url("/secret"));

        var page = await FetchAsync("/a");

        Assert.Equal(UnreadableReason.Forbidden, page.Unreadable);
        Assert.Equal(0, inside.Requests("/secret"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user@127.0.0.1/")]
    public async Task A_redirect_to_what_the_fence_refuses_is_not_followed(string location)
    {
        Web.Redirect("/a", location);

        Assert.Equal(UnreadableReason.Forbidden, (await FetchAsync("/a")).Unreadable);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("//")]
    [InlineData("http://[::bad/")]
    [InlineData("http:///")]
    public async Task A_redirect_to_what_is_no_address_is_a_fault_of_the_site(string location)
    {
        Web.Redirect("/a", location);

        Assert.False((await FetchAsync("/a")).IsRead);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_unreachable()
    {
        await using (var gone = await LoopbackWeb.StartAsync())
        {
            Web.Redirect("/a", gone.Url("/"));
        }

        using var open = new FencedClient(new FetchFence([Web.Authority, new Uri(await LocationAsync("/a")).Authority]));
        using var unfenced = new PageFetcher(open.Client, Limits, Time);

        Assert.Equal(UnreadableReason.Unreachable, (await unfenced.FetchAsync(Web.Url("/a"), default)).Unreadable);
    }

    private async Task<string> LocationAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Web.Url(path));
        using var response = await Client.Client.SendAsync(request);
        return response.Headers.Location!.OriginalString;
    }
}

using System.Net;
using System.Text;
using DemoGovernment.Web;
using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Tests.DemoGovernment;

public class PublicationTests
{
    private const string Number = "国办发〔2026〕101号";

    [Fact]
    public async Task In_real_time_nothing_is_published_before_every_channel_of_the_State_portal_was_read()
    {
        await using var demo = await RunningDemo.StartAsync(options => options with { IsStepped = false });
        var channels = await StateChannelsAsync(demo);
        Assert.Equal(JsonNull, (await demo.TextAsync(demo.Control + "/next")).Trim());
        foreach (var channel in channels)
        {
            Assert.Null(demo.PageUrl("state", "window"));
            Assert.DoesNotContain("一窗通办", await demo.TextAsync(channel.Url), StringComparison.Ordinal);
        }

        await EventuallyAsync(() => demo.PageUrl("state", "window") is not null);
        var page = await demo.TextAsync(demo.PageUrl("state", "window")!);
        Assert.Contains(Number, page, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 09:00", page, StringComparison.Ordinal);
        demo.SetClock(TimeSpan.FromMinutes(2));
        Assert.NotNull(demo.PageUrl("qingchuan", "window"));
    }

    [Fact]
    public async Task Pages_that_somebody_brings_are_published_as_they_are_once_the_channels_were_read()
    {
        using var folder = new TemporaryFolder();
        var bytes = Encoding.Latin1.GetBytes("<html>\r\n<title>\u00d6</title>");
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "own page.html"), bytes);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "notes.txt"), "not published");
        await using var demo = await RunningDemo.StartAsync(options => options with { ContentFolder = folder.Path });
        var channels = await StateChannelsAsync(demo);

        foreach (var channel in channels)
        {
            Assert.DoesNotContain("own page", await demo.TextAsync(channel.Url), StringComparison.Ordinal);
        }

        var feed = channels.First(channel => channel.Format == ChannelFormat.Feed);
        await EventuallyAsync(async () => (await demo.TextAsync(feed.Url)).Contains("own page.html", StringComparison.Ordinal));
        foreach (var channel in channels.Where(channel => channel.Kind == ChannelKind.Releases))
        {
            var reading = ChannelReader.Read(Encoding.UTF8.GetBytes(await demo.TextAsync(channel.Url)), null, channel.Url, channel.Format);
            Assert.Contains(reading.Entries, entry => entry.Title == "own page.html");
            var url = reading.Entries.First(entry => entry.Title == "own page.html").Url!;
            Assert.Equal(bytes, await demo.Http.GetByteArrayAsync(new Uri(url)));
        }

        using var other = await demo.Http.GetAsync(new Uri(demo.Address("state") + "/content/notes.txt"));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Channels_that_fail_are_registered_only_where_asked_for_and_each_fails_in_its_own_way()
    {
        await using var plain = await RunningDemo.StartAsync();
        Assert.DoesNotContain((await plain.RegistryAsync()).Channels, channel => channel.SiteCode == Registry.FaultsCode);

        await using var demo = await RunningDemo.StartAsync(options => options with { HasFaults = true });
        var faults = (await demo.RegistryAsync()).Channels.Where(channel => channel.SiteCode == Registry.FaultsCode).ToDictionary(channel => channel.Id);
        Assert.Equal(Enum.GetValues<FaultKind>().Length, faults.Count);
        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(demo, faults["server-error"]));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(demo, faults["redirect-loop"]));
        Assert.Equal(ChannelFault.BrokenXml, await FaultAsync(demo, faults["broken-xml"]));
        Assert.Equal(ChannelFault.NoEntries, await FaultAsync(demo, faults["empty-list"]));
        Assert.Equal(ChannelFault.UnexpectedHtml, await FaultAsync(demo, faults["html-for-feed"]));
        Assert.Equal(FaultEndpoint.HugeBytes, await CountAsync(demo, faults["huge"]), FaultEndpoint.HugeBytes / 100d);
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => demo.Http.GetAsync(new Uri(faults["hang"].Url), impatient.Token));
    }

    [Theory]
    [InlineData("--ports", "--ports: its value is missing")]
    [InlineData("--ports x", "--ports is x, expected 0 to 65000")]
    [InlineData("--dance", "--dance: not known")]
    [InlineData("--content /no/such/folder", "there is no folder /no/such/folder")]
    public void A_wrong_option_is_named(string line, string message) => Assert.Contains(
        message, Assert.Throws<ArgumentException>(() => DemoOptions.Parse(line.Split(' '), null)).Message, StringComparison.Ordinal);

    private const string JsonNull = "{}";

    private static async Task<List<Channel>> StateChannelsAsync(RunningDemo demo) =>
        [.. (await demo.RegistryAsync()).Channels.Where(channel => channel.SiteCode == "bm01000001")];

    /// <summary>A server counts an answer as sent a moment after the reader has it.</summary>
    private static Task EventuallyAsync(Func<bool> holds) => EventuallyAsync(() => Task.FromResult(holds()));

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var turn = 0; turn < 1000; turn++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Yield();
        }

        Assert.Fail("it never came to hold");
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningDemo demo, Channel channel)
    {
        using var answer = await demo.Http.GetAsync(new Uri(channel.Url));
        return answer.StatusCode;
    }

    private static async Task<ChannelFault?> FaultAsync(RunningDemo demo, Channel channel)
    {
        using var answer = await demo.Http.GetAsync(new Uri(channel.Url));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return ChannelReader.Read(bytes, answer.Content.Headers.ContentType?.ToString(), channel.Url, channel.Format).Fault;
    }

    private static async Task<double> CountAsync(RunningDemo demo, Channel channel)
    {
        using var answer = await demo.Http.GetAsync(new Uri(channel.Url), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        long total = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            total += read;
        }

        return total;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("demo-content").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

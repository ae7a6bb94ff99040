using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Releases.Feeds;

/// <summary>Feeds in GB2312 bytes, and the State portal's indexes, as they were really served.</summary>
public class RealChineseFeedsTests
{
    [SharedDataFact]
    public void Feeds_in_GB2312_bytes_have_readable_Chinese_titles()
    {
        var files = Directory.GetFiles(SharedData.PathOf("feeds/gb2312"), "*.xml");
        Assert.True(files.Length >= 18, $"{files.Length} files");
        foreach (var file in files)
        {
            var reading = ChannelReader.Read(File.ReadAllBytes(file), null, null);

            Assert.True(reading.Entries.Count > 0, $"{file}: {reading.Fault} {reading.FaultDetail}");
            var titles = string.Concat(reading.Entries.Select(entry => entry.Title));
            Assert.True(!titles.Contains('\uFFFD', StringComparison.Ordinal), $"{file}: {titles}");
            Assert.True(titles.Any(c => c is >= '\u4E00' and <= '\u9FFF') || titles.All(char.IsAscii), $"{file}: {titles}");
        }
    }

    [SharedDataFact]
    public void The_State_portals_index_is_read_row_by_row()
    {
        var bytes = File.ReadAllBytes(SharedData.PathOf("lists/zuixin_feed_head25.json"));
        var rows = JsonDocument.Parse(bytes).RootElement;

        var reading = ChannelReader.Read(bytes, "application/json", "https://www.gov.cn/zhengce/zuixin/ZUIXINZHENGCE.json");

        Assert.Equal("gov-cn-index", reading.Format);
        Assert.Null(reading.Fault);
        Assert.Equal(rows.EnumerateArray().Select(row => row.GetProperty("URL").GetString()), reading.Entries.Select(entry => entry.Url));
        Assert.Equal(
            rows.EnumerateArray().Select(row => row.GetProperty("DOCRELPUBTIME").GetString()),
            reading.Entries.Select(entry => $"{entry.PublishedAt!.Value.At:yyyy-MM-dd}"));
    }

    [SharedDataFact]
    public void The_policy_librarys_search_gives_number_and_issuing_body_too()
    {
        var reading = ChannelReader.Read(File.ReadAllBytes(SharedData.PathOf("lists/policy-search-response.TRIMMED.json")), null, null);

        Assert.Equal("gov-cn-search", reading.Format);
        Assert.Equal(6, reading.Entries.Count);
        Assert.Equal("国办发〔2026〕28号", reading.Entries[0].DocumentNumber);
        Assert.Equal("国务院办公厅", reading.Entries[0].IssuingBody);
        Assert.All(reading.Entries, entry => Assert.NotNull(entry.PublishedAt));
        Assert.All(reading.Entries, entry => Assert.DoesNotContain('<', entry.Title));
    }
}

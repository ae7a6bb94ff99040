using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Core.Text;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Releases.Lists;

/// <summary>List pages that sites really served, against entries labelled by hand.</summary>
public class RealListPagesTests
{
    public static TheoryData<string> Pages()
    {
        var pages = new TheoryData<string>();
        foreach (var label in Labels())
        {
            pages.Add(label.File);
        }

        return pages;
    }

    [SharedDataTheory]
    [MemberData(nameof(Pages))]
    public void The_first_entries_are_the_labelled_ones(string file)
    {
        var label = Labels().Single(candidate => candidate.File == file);
        var reading = ChannelReader.Read(File.ReadAllBytes(SharedData.PathOf(file)), null, "https://nfj.nea.gov.cn/xwzx/tzgg/");

        Assert.Null(reading.Fault);
        var found = reading.Entries.Take(label.Entries.Count).Select(entry => $"{Day(entry)} {entry.Title} {Written(entry, label)}");
        Assert.Equal(label.Entries.Select(entry => $"{entry.Date} {WhiteSpace.Fold(entry.Title)} {entry.Url}"), found);
        Assert.Equal(label.Entries.Count, reading.Entries.Count);
    }

    [SharedDataFact]
    public void A_portals_index_page_gives_the_entries_of_all_its_lists()
    {
        var reading = ChannelReader.Read(
            File.ReadAllBytes(SharedData.PathOf("pages/handan/index.html")), null, "http://hdzfxxgk.hd.gov.cn/", ChannelFormat.List);

        Assert.Equal(
            ["2020-08-02", "2020-07-29", "2020-07-27", "2020-01-23", "2020-04-24"], reading.Entries.Select(Day));
        Assert.Null(reading.Entries[0].Url);
        Assert.Equal("邯郸市人民政府令第175号", reading.Entries[3].Title);
    }

    [SharedDataFact]
    public void A_table_of_documents_is_a_list()
    {
        var reading = ChannelReader.Read(File.ReadAllBytes(SharedData.PathOf("pages/handan/list.html")), null, null, ChannelFormat.List);

        var entry = Assert.Single(reading.Entries);
        Assert.Equal("邯郸市教育局关于印发《邯郸市学校安全工作目标管理考核办法》的通知", entry.Title);
        Assert.Equal("2020-08-05", Day(entry));
    }

    private static string Day(ChannelEntry entry) => entry.PublishedAt is { } time ? $"{time.At:yyyy-MM-dd}" : "";

    /// <summary>A label holds the link as written, in one file the absolute address.</summary>
    private static string Written(ChannelEntry entry, Label label) => label.Entries.Any(e => e.Url == entry.Url) ? entry.Url! : entry.Href;

    private static List<Label> Labels() => SharedData.Root is null
        ? [new("none", [])]
        : [.. File.ReadLines(SharedData.PathOf("labels/lists.jsonl")).Select(line => JsonSerializer.Deserialize<Label>(line, JsonSerializerOptions.Web)!)];

    private sealed record Label(string File, List<LabelledEntry> Entries);

    private sealed record LabelledEntry(string Title, string Url, string Date);
}

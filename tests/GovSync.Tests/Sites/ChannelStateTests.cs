using System.Globalization;
using GovSync.Core.Releases;
using GovSync.Core.Sites;
using GovSync.Functions.Releases;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Sites;

public sealed class ChannelStateTests
{
    private static readonly ChannelState Fresh = new()
    {
        Channel = new Channel { SiteCode = "bm01000001", Id = "news", Kind = ChannelKind.Releases, Url = "http://www.example.gov.cn/" },
    };

    [Fact]
    public void The_first_clean_scan_is_the_baseline()
    {
        var state = Scan(Fresh, "10:00", Entries(1, 3), read: Entries(1, 3));

        Assert.Equal(Given.At("10:00"), state.Channel.BaselineAt);
        Assert.Equal(Given.At("10:00"), Scan(state, "11:00", Entries(1, 3), []).Channel.BaselineAt);
        Assert.Empty(state.UnreadAtBaseline);
    }

    [Fact]
    public void A_scan_with_a_fault_is_no_baseline()
    {
        var reading = new ChannelReading("rss", null, Entries(1, 3), ChannelFault.BrokenXml);

        var state = Fresh.WithScan(Given.At("10:00"), reading, new([], [], []));

        Assert.Null(state.Channel.BaselineAt);
        Assert.Equal(("BrokenXml", Given.At("10:00")), (state.Fault, state.FaultSince));
    }

    [Fact]
    public void Whatever_stood_there_unread_at_the_baseline_owes_nothing_later()
    {
        // More entries than one scan reads, and one whose page failed.
        var shown = Entries(1, 300);

        var state = Scan(Fresh, "10:00", shown, read: shown.Take(119), unread: shown.Skip(119).Take(1));

        Assert.Equal(shown.Skip(119).Select(EntryReader.HashOf), state.UnreadAtBaseline);
    }

    [Fact]
    public void What_a_long_list_shows_is_never_new_again()
    {
        var shown = Entries(1, 2000);
        var state = Fresh;
        foreach (var chunk in shown.Chunk(120))
        {
            state = Scan(state, "10:00", shown, read: chunk);
        }

        Assert.Empty(shown.Select(EntryReader.HashOf).Except(state.SeenEntries));
        Assert.True(JsonRow.Of("p", "r", state).Count < 20);
    }

    [Fact]
    public void What_a_list_shows_is_kept_before_what_it_no_longer_shows()
    {
        var first = Entries(1, 2000);
        var state = Scan(Fresh, "10:00", first, read: first);
        var second = Entries(1001, 3000);
        state = Scan(state, "11:00", second, read: second.Skip(1000));
        var third = Entries(2001, 4000);

        state = Scan(state, "12:00", third, read: third.Skip(1000));

        Assert.Empty(third.Select(EntryReader.HashOf).Except(state.SeenEntries));
        Assert.InRange(state.SeenEntries.Count, 2000, 3000);
    }

    [Fact]
    public void A_list_that_shows_nothing_for_a_moment_makes_nothing_new()
    {
        var state = Scan(Fresh, "10:00", Entries(1, 3), read: Entries(1, 3));

        var empty = state.WithScan(Given.At("11:00"), new("list", null, [], ChannelFault.NoEntries), new([], [], []));

        Assert.Equal(state.SeenEntries, empty.SeenEntries);
    }

    [Fact]
    public void A_fault_keeps_the_instant_it_was_first_met_until_it_heals()
    {
        var down = Fresh.WithFault(Given.At("10:00"), "TimedOut", "a").WithFault(Given.At("11:00"), "HttpError", "b");

        Assert.Equal((Given.At("10:00"), "HttpError", "b"), (down.FaultSince, down.Fault, down.FaultDetail));
        var healed = Scan(down, "12:00", Entries(1, 1), read: Entries(1, 1));
        Assert.Equal((null, null, null), (healed.FaultSince, healed.Fault, healed.FaultDetail));
        Assert.Equal(Given.At("12:00"), healed.LastSuccessAt);
    }

    [Fact]
    public void An_entry_that_could_not_be_read_is_told_and_stays_unseen()
    {
        var shown = Entries(1, 2);

        var state = Scan(Fresh, "10:00", shown, read: shown.Take(1), unread: shown.Skip(1));

        Assert.Equal("EntryUnread", state.Fault);
        Assert.Contains("1 of 2 entries", state.FaultDetail, StringComparison.Ordinal);
        Assert.DoesNotContain(EntryReader.HashOf(shown[1]), state.SeenEntries);
    }

    [Fact]
    public void An_entry_without_an_address_cannot_be_read_and_is_no_fault()
    {
        var lost = new ChannelEntry(null, "无链接", "", null, null);

        Assert.Null(Scan(Fresh, "10:00", [lost, .. Entries(1, 1)], read: Entries(1, 1)).Fault);
    }

    private static ChannelState Scan(
        ChannelState state, string at, IReadOnlyList<ChannelEntry> shown, IEnumerable<ChannelEntry> read, IEnumerable<ChannelEntry>? unread = null) =>
        state.WithScan(
            Given.At(at),
            new ChannelReading("list", null, shown, null),
            new([], [.. read.Select(EntryReader.HashOf)], [.. (unread ?? []).Select(entry => (entry, "status 500"))]));

    private static List<ChannelEntry> Entries(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(number =>
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/{number}.html");
        return new ChannelEntry(null, $"第{number}号", path, "http://www.example.gov.cn" + path, null);
    })];
}

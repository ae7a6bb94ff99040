using System.Globalization;
using GovSync.Core.Releases;
using GovSync.Core.Rules;
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

        var state = Fresh.WithScan(Given.At("10:00"), Broken(reading), new([], [], []), WorkingDays.BuiltIn);

        Assert.Null(state.Channel.BaselineAt);
        Assert.Equal((SourceFault.BrokenXml, Given.At("10:00")), (state.Fault, state.FaultSince));
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

        var empty = state.WithScan(
            Given.At("11:00"), Broken(new("list", null, [], ChannelFault.NoEntries)), new([], [], []), WorkingDays.BuiltIn);

        Assert.Equal(state.SeenEntries, empty.SeenEntries);
    }

    [Fact]
    public void A_fault_keeps_the_instant_it_was_first_met_until_it_heals()
    {
        var down = Down(Down(Fresh, "10:00", SourceFault.TimedOut, "a"), "11:00", SourceFault.ServerError, "b");

        Assert.Equal((Given.At("10:00"), SourceFault.ServerError, "b", 2), (down.FaultSince, down.Fault, down.FaultDetail, down.Failures));
        var healed = Scan(down, "12:00", Entries(1, 1), read: Entries(1, 1));
        Assert.Equal((null, null, null), (healed.FaultSince, healed.Fault, healed.FaultDetail));
        Assert.Equal(Given.At("12:00"), healed.LastSuccessAt);
    }

    [Fact]
    public void An_entry_that_could_not_be_read_is_told_and_stays_unseen()
    {
        var shown = Entries(1, 2);

        var state = Scan(Fresh, "10:00", shown, read: shown.Take(1), unread: shown.Skip(1));

        Assert.Equal(SourceFault.EntryUnread, state.Fault);
        Assert.Contains("1 of 2 entries", state.FaultDetail, StringComparison.Ordinal);
        Assert.DoesNotContain(EntryReader.HashOf(shown[1]), state.SeenEntries);
    }

    [Fact]
    public void An_entry_without_an_address_cannot_be_read_and_is_no_fault()
    {
        var lost = new ChannelEntry(null, "无链接", "", null, null);

        Assert.Null(Scan(Fresh, "10:00", [lost, .. Entries(1, 1)], read: Entries(1, 1)).Fault);
    }

    [Fact]
    public void An_entry_that_fails_again_and_again_is_asked_for_ever_more_rarely_and_given_up_in_the_end()
    {
        var entry = Entries(1, 1);
        var state = Scan(Fresh, "10:00", entry, read: [], unread: entry);
        Assert.Single(EntryReader.FreshOf(state, entry, Given.At("10:00")));

        state = Scan(state, "10:01", entry, read: [], unread: entry);

        Assert.Empty(EntryReader.FreshOf(state, entry, Given.At("10:10:59")));
        Assert.Single(EntryReader.FreshOf(state, [], Given.At("10:11")));
        for (var tries = 2; tries < 12; tries++)
        {
            Assert.Equal(SourceFault.EntryUnread, state.Fault);
            state = Scan(state, "11:00", entry, read: [], unread: entry);
        }

        Assert.Null(state.Fault);
        Assert.Empty(state.Pending);
        Assert.Contains(EntryReader.HashOf(entry[0]), state.SeenEntries);
    }

    [Fact]
    public void What_one_scan_has_no_room_for_is_kept_though_the_next_list_may_not_show_it()
    {
        var state = Scan(Fresh, "10:00", Entries(1, 1), read: Entries(1, 1));
        var shown = Entries(2, 140);

        state = Scan(state, "10:05", shown, read: shown.Take(120));

        var fresh = EntryReader.FreshOf(state, Entries(139, 140), Given.At("10:10"));
        Assert.Equal(shown.Skip(120).Select(EntryReader.HashOf).Order(StringComparer.Ordinal), fresh.Select(EntryReader.HashOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_request_is_conditional_only_after_a_scan_that_left_nothing_over_and_not_for_ever()
    {
        var shown = Entries(1, 2);

        Assert.Null(Scan(Fresh, "10:00", shown, read: shown.Take(1)).ValidatorsAt(Given.At("10:05")));
        var clean = Scan(Fresh, "10:00", shown, read: shown);
        Assert.NotNull(clean.ValidatorsAt(Given.At("15:59:59")));
        Assert.Null(clean.ValidatorsAt(Given.At("16:00")));
        Assert.Null(clean.RegisteredAs(clean.Channel with { Selector = "li" }).Validators);
        Assert.NotNull(clean.RegisteredAs(clean.Channel with { BaselineAt = null }).Validators);
    }

    [Fact]
    public void An_unchanged_channel_is_a_success_that_forgets_nothing()
    {
        var state = Scan(Fresh, "10:00", Entries(1, 3), read: Entries(1, 3));

        var same = state.WithScan(Given.At("10:05"), new ChannelAnswer { IsUnchanged = true, Requests = 1 }, new([], [], []), WorkingDays.BuiltIn);

        Assert.Equal((Given.At("10:05"), state.Entries, state.Validators), (same.LastSuccessAt, same.Entries, same.Validators));
        Assert.Equal(state.SeenEntries, same.SeenEntries);
    }

    [Fact]
    public void Requests_are_counted_by_the_Beijing_day()
    {
        var state = Scan(Fresh, "10:00", Entries(1, 3), read: Entries(1, 3));
        state = Scan(state, "10:05", Entries(1, 3), read: []);

        Assert.Equal(5, state.FactsAt(Given.At("23:59")).RequestsToday);
        Assert.Equal(0, state.FactsAt(Given.At("23:59").AddMinutes(1)).RequestsToday);
        Assert.Equal(1, state.WithScan(Given.At("10:00").AddDays(1), new ChannelAnswer { IsUnchanged = true, Requests = 1 }, new([], [], []), WorkingDays.BuiltIn).Requests);
    }

    [Fact]
    public void What_a_source_asked_for_is_kept_until_it_answers_again()
    {
        var asked = Down(Fresh, "10:00", SourceFault.AskedToWait, "429", TimeSpan.FromMinutes(40));

        Assert.Equal(Given.At("10:40"), asked.FactsAt(Given.At("10:00")).NotBefore);
        Assert.Null(Scan(asked, "10:41", Entries(1, 1), read: Entries(1, 1)).NotBefore);
    }

    [Fact]
    public void A_person_s_word_lifts_a_stop()
    {
        var stopped = Down(Down(Fresh, "10:00", SourceFault.Refused, "403"), "11:00", SourceFault.Refused, "403", TimeSpan.FromHours(1));

        Assert.Equal((0, null), (stopped.Resumed().Failures, stopped.Resumed().NotBefore));
    }

    private static ChannelState Scan(
        ChannelState state, string at, IReadOnlyList<ChannelEntry> shown, IEnumerable<ChannelEntry> read, IEnumerable<ChannelEntry>? unread = null) =>
        state.WithScan(
            Given.At(at),
            new ChannelAnswer
            {
                Reading = new("list", null, shown, null), Requests = 1,
                Validators = new(state.Channel.Url, "\"1\"", null, "hash"),
            },
            new([], [.. read.Select(EntryReader.HashOf)], [.. (unread ?? []).Select(entry => new UnreadEntry(entry, "status 500"))]),
            WorkingDays.BuiltIn);

    private static ChannelAnswer Broken(ChannelReading reading) =>
        new() { Reading = reading, Fault = (SourceFaults.Of(reading.Fault!.Value), ""), Requests = 1 };

    private static ChannelState Down(ChannelState state, string at, SourceFault fault, string detail, TimeSpan? waitFor = null) => state.WithScan(
        Given.At(at), new ChannelAnswer { Fault = (fault, detail), WaitFor = waitFor, Requests = 1 }, new([], [], []), WorkingDays.BuiltIn);

    private static List<ChannelEntry> Entries(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(number =>
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/{number}.html");
        return new ChannelEntry(null, $"第{number}号", path, "http://www.example.gov.cn" + path, null);
    })];
}

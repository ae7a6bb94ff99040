using System.Reflection;
using System.Text.RegularExpressions;
using GovSync.Core.Compliance;
using GovSync.Core.Reposts;
using GovSync.Functions.Console.Texts;

namespace GovSync.Tests.Console;

public sealed partial class WordsTests
{
    private static readonly DateTimeOffset DueAt = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Properties() => [.. typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(string)).Select(property => property.Name)];

    /// <summary>A word of every closed list of the rules, named by list and value.</summary>
    public static TheoryData<string, string> ClosedLists()
    {
        var data = new TheoryData<string, string>();
        foreach (var list in typeof(Words).GetMethods().Where(method => method.Name == "Of"))
        {
            foreach (var value in Enum.GetNames(list.GetParameters()[0].ParameterType))
            {
                data.Add(list.GetParameters()[0].ParameterType.Name, value);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_word_is_there_in_both_languages(string name)
    {
        var property = typeof(Words).GetProperty(name)!;
        var chinese = (string)property.GetValue(Words.Chinese)!;
        var english = (string)property.GetValue(Words.English)!;

        Assert.NotEmpty(chinese);
        Assert.NotEmpty(english);
        Assert.NotEqual(chinese, english);
        // The language switch is written in the language that it leads to.
        Assert.Equal(name == nameof(Words.OtherLanguage), Han().IsMatch(english));
    }

    [Theory]
    [MemberData(nameof(ClosedLists))]
    public void Every_value_of_a_closed_list_has_its_words_in_both_languages(string list, string value)
    {
        var method = typeof(Words).GetMethods().Single(of => of.Name == "Of" && of.GetParameters()[0].ParameterType.Name == list);
        object[] argument = [Enum.Parse(method.GetParameters()[0].ParameterType, value)];

        Assert.Matches(Han(), (string)method.Invoke(Words.Chinese, argument)!);
        Assert.DoesNotMatch(Han(), (string)method.Invoke(Words.English, argument)!);
    }

    [Theory]
    [InlineData(Timeliness.Awaited, "待转载", "Awaited")]
    [InlineData(Timeliness.Unverified, "未能核实", "Unverified")]
    [InlineData(Timeliness.Missing, "未转载", "Missing")]
    public void A_site_that_could_not_be_read_is_called_otherwise_than_one_that_missed(Timeliness timeliness, string chinese, string english)
    {
        Assert.Equal(chinese, Words.Chinese.Of(timeliness));
        Assert.Equal(english, Words.English.Of(timeliness));
    }

    [Theory]
    [InlineData("-3.05:12:40", "还剩 3天5小时12分", "3 d 5 h 12 min left")]
    [InlineData("-03:12:59", "还剩 3小时12分", "3 h 12 min left")]
    [InlineData("-00:01:00", "还剩 1分钟", "1 min left")]
    [InlineData("-00:00:59", "还剩不足1分钟", "under a minute left")]
    [InlineData("00:00:00", "时限已到", "Due now")]
    [InlineData("00:00:01", "已超 1分钟", "1 min over")]
    [InlineData("02:05:01", "已超 2小时6分", "2 h 6 min over")]
    public void A_countdown_cuts_what_is_left_and_rounds_up_what_is_over(string fromDeadline, string chinese, string english)
    {
        var now = DueAt + TimeSpan.Parse(fromDeadline, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(chinese, Words.Chinese.Countdown(DueAt, now));
        Assert.Equal(english, Words.English.Countdown(DueAt, now));
    }

    [Theory]
    [InlineData("seen at http://www.example.gov.cn/1", "见于 http://www.example.gov.cn/1")]
    [InlineData("not readable: TimedOut", "未能完整读取：响应超时")]
    [InlineData("rules OnTime: 网站已证明", "认定为按时：网站已证明")]
    [InlineData("Edited: version 2", "来源修改：第 2 版")]
    [InlineData("words that nobody foresaw", "words that nobody foresaw")]
    public void A_history_rows_set_phrase_is_said_in_Chinese(string stored, string told) =>
        Assert.Equal(told, Words.Chinese.Told(stored));

    [Fact]
    public void Instants_are_shown_in_Beijing_time() =>
        Assert.Equal("2026-03-03 00:30", Words.Minute(new DateTimeOffset(2026, 3, 2, 16, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void A_share_is_cut_and_none_is_not_zero()
    {
        Assert.Equal("99.9 %", Words.Share(0.9996));
        Assert.Equal("100.0 %", Words.Share(1));
        Assert.Equal("—", Words.Share(null));
    }

    [Fact]
    public void A_quantile_that_too_few_reached_is_said_to_be_so()
    {
        var unseen = LagStatistics.Of([TimeSpan.FromHours(1)], 3);

        Assert.Equal("too few seen", Words.English.Quantile(unseen.Median, unseen));
        Assert.Equal("—", Words.English.Quantile(null, LagStatistics.Of([], 0)));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}

using System.Globalization;
using GovSync.Core.Releases;

namespace GovSync.Core.Sites;

/// <summary>
/// The columns of <c>channels.csv</c>. A whole number as interval is minutes, two with <c>~</c> between are the shortest and the longest.
/// </summary>
internal static class ChannelCsv
{
    private static readonly CsvWords<ChannelKind> Kinds = new(
        (ChannelKind.Releases, ["releases", "发布"]),
        (ChannelKind.Reposts, ["reposts", "转载"]),
        (ChannelKind.Policies, ["policies", "政策"]),
        (ChannelKind.Interpretations, ["interpretations", "解读"]));

    private static readonly CsvWords<ChannelFormat> Formats = new(
        (ChannelFormat.Auto, ["auto", "自动"]),
        (ChannelFormat.Feed, ["feed", "订阅源"]),
        (ChannelFormat.Json, ["json", "JSON"]),
        (ChannelFormat.List, ["list", "列表"]),
        (ChannelFormat.Sitemap, ["sitemap", "站点地图"]));

    public static readonly CsvTable<Channel> Table = new("channels",
    [
        new("siteCode", "网站标识码", true, (channel, _) => channel.SiteCode),
        new("id", "栏目", true, (channel, _) => channel.Id),
        new("kind", "栏目类型", true, (channel, isChinese) => Kinds.Write(channel.Kind, isChinese)),
        new("url", "地址", true, (channel, _) => channel.Url),
        new("format", "格式", false, (channel, isChinese) => Formats.Write(channel.Format, isChinese)),
        new("selector", "选择器", false, (channel, _) => channel.Selector ?? ""),
        new("titleAt", "标题位置", false, (channel, _) => channel.TitleAt ?? ""),
        new("linkAt", "链接位置", false, (channel, _) => channel.LinkAt ?? ""),
        new("timeAt", "时间位置", false, (channel, _) => channel.TimeAt ?? ""),
        new("timeFormat", "时间格式", false, (channel, _) => channel.TimeFormat ?? ""),
        new("charset", "编码", false, (channel, _) => channel.Charset ?? ""),
        new("interval", "间隔", false, (channel, _) => IntervalText(channel)),
    ]);

    /// <summary>Null if a field cannot be used; then there is a fault.</summary>
    public static Channel? Of(CsvRecord record)
    {
        record.Checked("id", IsId, "letters, digits and dashes");
        record.Checked("url", RegistryCsv.IsWebAddress, "an absolute http or https address without a user name");
        var kind = record.Word("kind", Kinds);
        var format = record.Word("format", Formats);
        record.Checked(
            "interval", text => Array.TrueForAll(text.Split('~'), part => IntervalOf(part) >= Channel.ShortestInterval),
            $"minutes, or hh:mm:ss, {Channel.ShortestInterval} at least, or two with ~ between");
        if (kind is null)
        {
            return null;
        }

        var channel = new Channel
        {
            SiteCode = record.Text("siteCode"),
            Id = record.Text("id"),
            Kind = kind.Value,
            Url = record.Text("url"),
            Format = format ?? ChannelFormat.Auto,
            Selector = record.TextOrNull("selector"),
            TitleAt = record.TextOrNull("titleAt"),
            LinkAt = record.TextOrNull("linkAt"),
            TimeAt = record.TextOrNull("timeAt"),
            TimeFormat = record.TextOrNull("timeFormat"),
            Charset = record.TextOrNull("charset"),
            Interval = IntervalOf(record.Text("interval").Split('~')[0]),
            LongestInterval = record.Text("interval").Split('~') is [_, var longest] ? IntervalOf(longest) : null,
        };
        foreach (var (column, found, expected) in ShapeCheck.FaultsOf(channel))
        {
            record.Add(column, found, expected);
        }

        return channel;
    }

    private static string IntervalText(Channel channel) => string.Join('~', new[] { channel.Interval, channel.LongestInterval }
        .OfType<TimeSpan>().Select(span => span.ToString("c", CultureInfo.InvariantCulture)));

    private static TimeSpan? IntervalOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? TimeSpan.FromMinutes(minutes)
        : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span
        : null;

    private static bool IsId(string text) =>
        text.Length <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && text.Any(char.IsAsciiLetterOrDigit);
}

using System.Globalization;

namespace GovSync.Core.Sites;

/// <summary>The columns of <c>channels.csv</c>. A whole number as interval is minutes.</summary>
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
        (ChannelFormat.List, ["list", "列表"]));

    public static readonly CsvTable<Channel> Table = new("channels",
    [
        new("siteCode", "网站标识码", true, (channel, _) => channel.SiteCode),
        new("id", "栏目", true, (channel, _) => channel.Id),
        new("kind", "栏目类型", true, (channel, isChinese) => Kinds.Write(channel.Kind, isChinese)),
        new("url", "地址", true, (channel, _) => channel.Url),
        new("format", "格式", false, (channel, isChinese) => Formats.Write(channel.Format, isChinese)),
        new("selector", "选择器", false, (channel, _) => channel.Selector ?? ""),
        new("interval", "间隔", false, (channel, _) => channel.Interval.ToString("c", CultureInfo.InvariantCulture)),
    ]);

    /// <summary>Null if a field cannot be used; then there is a fault.</summary>
    public static Channel? Of(CsvRecord record)
    {
        record.Checked("id", IsId, "letters, digits and dashes");
        record.Checked("url", RegistryCsv.IsWebAddress, "an absolute http or https address without a user name");
        var kind = record.Word("kind", Kinds);
        var format = record.Word("format", Formats);
        record.Checked("interval", text => IntervalOf(text) >= Channel.ShortestInterval, $"minutes, or hh:mm:ss, {Channel.ShortestInterval} at least");
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
        };
        return IntervalOf(record.Text("interval")) is { } interval ? channel with { Interval = interval } : channel;
    }

    private static TimeSpan? IntervalOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? TimeSpan.FromMinutes(minutes)
        : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span
        : null;

    private static bool IsId(string text) =>
        text.Length <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && text.Any(char.IsAsciiLetterOrDigit);
}

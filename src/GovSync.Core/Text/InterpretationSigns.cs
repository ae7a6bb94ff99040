using System.Text.RegularExpressions;

namespace GovSync.Core.Text;

/// <summary>Words and addresses by which pages say that they explain a document (解读).</summary>
public static partial class InterpretationSigns
{
    private const int LeadLines = 5;
    private const int LongestHeading = 90;

    public static bool IsTitleOfOne(string title) => Titles().IsMatch(title);

    /// <summary>A heading among the first lines of the text that says it, as below a headline: 负责人就《…》答记者问.</summary>
    public static bool IsTextOfOne(string text) =>
        text.Split('\n', LeadLines + 1).Take(LeadLines).Any(line => line.Length <= LongestHeading && Headings().IsMatch(line));

    /// <summary>The address of a column of interpretations: /zcjd/, /jd/, /jiedu/.</summary>
    public static bool IsAddressOfOne(string? url) => url is not null && Addresses().IsMatch(url);

    [GeneratedRegex("解读|解讀|图解|圖解|图表|长图|划重点|图说|一图|读懂|答记者问|答問|发布会|吹风会|问答|百问|解析|详解|政策说明|明白卡|漫画|动画|视频|音频|微课|专家谈|权威|答疑|起草说明|编制说明|文字实录")]
    private static partial Regex Titles();

    [GeneratedRegex("》.{0,6}(答记者问|答問|政策解读|的?解读$)|^[—-]*.{0,40}(答记者问|解读》?$)")]
    private static partial Regex Headings();

    [GeneratedRegex("/(zcjd[a-z]*|jd|jd[a-z]{1,3}|jiedu|zcjdhz|ytddzc|hygq|wzjd|tpjd|mtjd|xwfbh)/", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}

using System.Text.RegularExpressions;
using GovSync.Core.Releases.Reading;

namespace GovSync.Core.Releases;

/// <summary>
/// Whether a release concerns everyone (全局) or certain industries or regions only (涉及某个行业或地区). It is limited on strong signs
/// alone; where any is missing it concerns everyone, and says that this is not certain. The first row that fits decides:
/// <code>
/// no policy document                                             | everyone | not certain
/// sent to all regions or all departments                         | everyone | certain, unless the title is about one region
/// issued below the State, or by an unknown body                  | everyone | not certain
/// a regulator's document sent to departments of its industry     | that industry, and the region if only one's are named
/// a reply (批复, 函) sent to named provinces, ministries beside   | these regions
/// a reply whose title names one province, sent to none            | that region
/// 关于支持 X, sent to provinces or ministries by name              | that region
/// an order or regulation (令, 条例)                               | everyone | certain
/// anything else                                                  | everyone | not certain
/// </code>
/// </summary>
public static partial class ReachJudge
{
    public static JudgedReach Judge(PageReading page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var title = Script.Simplified(page.Title);
        var addressee = AddresseeLine.Find(Script.Simplified(page.Text.Split('\n')));
        var named = RegionsOf(title, page.IssuingBodies);
        return page.Kind != ReleaseKind.Policy ? Unsure("不是政策文件，按全局处理")
            : addressee is { IsEveryone: true } ? ToEveryone(addressee, title, named)
            : !IsCentral(page.IssuingBodies) ? Unsure("发文机关不是中央机关或无法识别，按全局处理")
            : OfRegulator(page.IssuingBodies, addressee)
                ?? OfReply(title, addressee, named)
                ?? (Order().IsMatch(page.DocumentNumber ?? title) || Regulation().IsMatch(title)
                    ? new(Reach.Everyone, IsCertain: true, ["行政法规、命令或公告，面向全局"])
                    : Unsure(addressee is null ? "未见限定行业或地区的依据，按全局处理" : $"主送“{addressee.Text}”，不足以限定行业或地区，按全局处理"));
    }

    private static JudgedReach ToEveryone(AddresseeLine addressee, string title, IReadOnlyList<string> named) =>
        named.Count > 0 && (Reply().IsMatch(title) || IsSupport(title, named))
            ? Unsure($"标题涉及{NamesOf(named)}，但主送“{addressee.Text}”，按全局处理")
            : new(Reach.Everyone, IsCertain: true, [$"主送“{addressee.Text}”，面向全局"]);

    private static JudgedReach? OfReply(string title, AddresseeLine? addressee, IReadOnlyList<string> named)
    {
        var isReply = Reply().IsMatch(title);
        if (isReply && addressee is { NamesOnlyRegionsAndMinistries: true, Regions: { Count: > 0 } sent })
        {
            return Limited([], [.. sent.Union(named)], $"批复或函件主送“{addressee.Text}”，只涉及{NamesOf([.. sent.Union(named)])}");
        }

        var isSupport = IsSupport(title, named);
        if (named.Count == 1 && (addressee is null ? isReply : (isReply || isSupport) && addressee.NamesOnlyRegionsAndMinistries))
        {
            return Limited([], named, $"标题只涉及{NamesOf(named)}（{(isReply ? "批复或函件" : "支持单个地区")}）");
        }

        return null;
    }

    /// <summary>教育部 to 各省教育厅. What a regulator sends to the departments of others concerns these too, so all must be its own.</summary>
    private static JudgedReach? OfRegulator(IReadOnlyList<string> bodies, AddresseeLine? addressee)
    {
        var regulated = bodies.SelectMany(Industries.OfRegulator).Distinct().ToList();
        if (addressee is not { NamesOnlyDepartments: true, Industries: { Count: > 0 } sent } || sent.Except(regulated).Any())
        {
            return null;
        }

        var regions = addressee.Regions.Count == 1 && !addressee.Text.StartsWith('各') ? addressee.Regions : [];
        var where = regions.Count > 0 ? NamesOf(regions) : "";
        return Limited(sent, regions, $"{string.Join('、', bodies)}主送“{addressee.Text}”，只涉及{where}{string.Join('、', sent)}行业");
    }

    /// <summary>Provinces that the title names after 关于, less those that issue it.</summary>
    private static IReadOnlyList<string> RegionsOf(string title, IReadOnlyList<string> bodies)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        return about < 0 || Example().IsMatch(title) ? [] : [.. Regions.In(title[about..]).Except(bodies.SelectMany(Regions.In))];
    }

    /// <summary>关于支持贵州…: the region stands right behind the word.</summary>
    private static bool IsSupport(string title, IReadOnlyList<string> named) =>
        named.Count == 1 && Support().Match(title) is { Success: true } word && Regions.At(title[(word.Index + word.Length)..]) == named[0];

    private static bool IsCentral(IReadOnlyList<string> bodies) =>
        bodies.Count > 0 && bodies.All(body => Regions.In(body).Count == 0 && !Local().IsMatch(body));

    private static JudgedReach Limited(IReadOnlyList<string> industries, IReadOnlyList<string> divisions, string reason) =>
        new(new Reach(industries, divisions), IsCertain: true, [reason]);

    private static JudgedReach Unsure(string reason) => new(Reach.Everyone, IsCertain: false, [reason]);

    private static string NamesOf(IReadOnlyList<string> codes) => string.Join('、', codes.Select(Regions.NameOf));

    [GeneratedRegex("(批复|复函|的函)(（.{1,12}）)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    [GeneratedRegex("关于(进一步|深入|全力)?支持", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Support();

    /// <summary>推广福建省三明市医改经验: the region is an example for all.</summary>
    [GeneratedRegex("推广|推行|学习|借鉴|复制|经验|全国|对口支援|对口支持", RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex("令第|主席令|^公告|公告$", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex("(条例|法|条例实施细则)(（.{1,12}）)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Regulation();

    /// <summary>A body of a province, city or county; 市场 is none.</summary>
    [GeneratedRegex("^.{1,8}?(省|自治区|自治州|县|区|旗|盟|市(?!场))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Local();
}

using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Releases.Reading;

namespace GovSync.Core.Releases;

/// <summary>
/// Whether a release is important policy information (重要政策信息). No text defines the word, so the score is explained, and a person decides
/// where it is close: each rule that holds adds its points and its reason.
/// </summary>
internal static partial class ImportanceJudge
{
    private sealed record Rule(int Points, string Reason, Func<PageFacts, bool> Holds);

    /// <summary>From this score on a release is important.</summary>
    private const int Threshold = 4;

    /// <summary>Within this distance of the threshold a person should confirm.</summary>
    private const int CertainDistance = 2;

    /// <summary>Points of what is no policy document.</summary>
    private const int NoPolicy = -6;

    private static readonly Rule[] Rules =
    [
        new(2, "国务院（办公厅）主文号", page => StateNumber().IsMatch(page.DocumentNumber ?? "")),
        new(1, "有发文字号", page => page.DocumentNumber is { } number && !StateNumber().IsMatch(number)),
        new(1, "文种要求普遍执行", page => BindingForm().IsMatch(page.Title)),
        new(1, "面向各地区各部门", page => page.Lines.Take(12).Any(line => Everyone().IsMatch(line))),
        new(1, "全面部署用语", page => ReachWords().IsMatch(AfterBodies(page))),
        new(-8, "成文一年以上才上网", IsOld),
        new(-7, "答复建议提案", page => Answer().IsMatch(page.Title)),
        new(-6, "复函或函", page => Letter().IsMatch(page.Title)),
        new(-3, "批复", page => Approval().IsMatch(page.Title)),
        new(2, "批复的是全国性规划或方案", page => Approval().IsMatch(page.Title) && NationalPlan().IsMatch(page.Title) && !Places().IsMatch(AfterBodies(page))),
        new(-4, "同意设立、举办等个案", page => Approval().IsMatch(page.Title) && SingleCase().IsMatch(page.Title)),
        new(-4, "只涉及一个地区", page => (Approval().IsMatch(page.Title) || NamesPlace().IsMatch(page.Title)) && Places().IsMatch(AfterBodies(page))),
        new(-6, "人事与机构事项", page => Personnel().IsMatch(page.Title)),
        new(-5, "内部事务", page => Internal().IsMatch(page.Title)),
        new(-6, "同意个别事项的通知", page => Consent().IsMatch(page.Title)),
        new(-5, "表彰或名单", page => Honours().IsMatch(page.Title)),
        new(-4, "通报情况", page => Report().IsMatch(page.Title) && !Honours().IsMatch(page.Title)),
    ];

    public static Importance Judge(PageFacts facts)
    {
        var page = facts with { Title = Script.Simplified(facts.Title), Lines = Script.Simplified(facts.Lines) };
        var score = 0;
        var reasons = new List<string>();
        if (LevelOf(page) is var (points, name) && points > 0)
        {
            Count(points, $"发文机关 {name}");
        }

        if (page.Kind != ReleaseKind.Policy)
        {
            Count(NoPolicy, $"不是政策文件（{string.Join('、', page.JudgedKind?.Reasons ?? [])}）");
        }

        foreach (var rule in Rules)
        {
            if (rule.Holds(page))
            {
                Count(rule.Points, rule.Reason);
            }
        }

        return new(score >= Threshold, IsCertain(score, page), score, reasons);

        void Count(int value, string reason)
        {
            score += value;
            reasons.Add($"{reason} {value.ToString("+0;-0", CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Not close to the threshold, nor would it be on the other side if the page were of another kind than it seems.</summary>
    private static bool IsCertain(int score, PageFacts page)
    {
        var distance = score >= Threshold ? score - Threshold : Threshold - 1 - score;
        var otherwise = page.Kind == ReleaseKind.Policy ? score + NoPolicy : score - NoPolicy;
        return distance >= CertainDistance && (page.JudgedKind is not { IsCertain: false } || otherwise >= Threshold == score >= Threshold);
    }

    /// <summary>Points of the highest body among the issuing ones.</summary>
    private static (int Points, string Name) LevelOf(PageFacts page)
    {
        var best = (Points: 0, Name: "");
        foreach (var body in page.IssuingBodies)
        {
            var points = State().IsMatch(body) ? 4 : Province().IsMatch(body) ? 3 : Ministry().IsMatch(body) || Government().IsMatch(body) ? 2 : 1;
            best = points > best.Points ? (points, body) : best;
        }

        return best;
    }

    /// <summary>A document put online more than a year after it was written is published for the record (GUIDE: important).</summary>
    private static bool IsOld(PageFacts page)
    {
        if (page.PublishedAt is not { } published)
        {
            return false;
        }

        return page.WrittenAt is { } written
            ? published.At > written.At.AddYears(1)
            : YearOf(page.DocumentNumber) is { } year && published.At.Year > year + 1;
    }

    private static int? YearOf(string? documentNumber)
        => documentNumber is not null && Year().Match(documentNumber) is { Success: true } year
            ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)
            : null;

    private static string AfterBodies(PageFacts page)
    {
        var title = page.Title;
        foreach (var body in page.IssuingBodies)
        {
            title = title.Replace(body, "", StringComparison.Ordinal);
        }

        return title;
    }

    [GeneratedRegex(@"(?<=〔)\d{4}(?=〕)|\d{4}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(国发|国办发|国令|国发明电|国办发明电|中发|中办发|主席令)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StateNumber();

    [GeneratedRegex(@"(通知|意见|规定|办法|决定|条例|规划|纲要|方案|措施|细则|实施条例|法)(（.{1,12}）)?》?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BindingForm();

    [GeneratedRegex("^各省、自治区|^各省（区|^各市、县|^各市（?州?|^各区、县|^各县（?市|^各区人民政府|^各地级以上市|^各设区市", RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex("全面|全国|加快|进一步|促进|推进|推动|加强|支持|深化|改革|发展|保障|规范|完善|优化|推广", RegexOptions.CultureInvariant)]
    private static partial Regex ReachWords();

    [GeneratedRegex(@"(建议|提案|议案).{0,12}(答复|复函|回复)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex("关于同意.{2,}通知$", RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"函$", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"批复$", RegexOptions.CultureInvariant)]
    private static partial Regex Approval();

    [GeneratedRegex(@"同意|设立|建[立设].{0,20}(试验|示范|保护|合作)区|撤销|更名|列为|命名|授权|申办|调整.{0,20}(范围|区划|界)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SingleCase();

    [GeneratedRegex("城市总体规划|总体规划|区划|开发区|新区|试验区|名胜区|保护区|自贸区", RegexOptions.CultureInvariant)]
    private static partial Regex NamesPlace();

    [GeneratedRegex(
        "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|京津冀|长三角|长江|黄河|淮河|汉江|珠江|西江|海河|辽河|松花江|太湖|洞庭湖|鄱阳湖|三江源|流域|经济带|经济区|城市群|都市圈|粤港澳|大湾区|成渝|雄安|横琴|前海|东北|珠三角|海西|海峡|浦东|[省市县州盟旗港]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"任免|任职|免职|任命|组成人员|成员.{0,4}(调整|名单)|调整.{0,30}(成员|领导小组|委员会|指挥部|联席会议)|成立.{0,40}(领导小组|委员会|指挥部|工作组)|机构设置|局设置的|职能配置|内设机构|人员编制", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Personnel();

    [GeneratedRegex("号牌|印章|工作规则|办公用房|公务用车|值班|公文处理|启用|保密|机关事务|内部", RegexOptions.CultureInvariant)]
    private static partial Regex Internal();

    [GeneratedRegex("表彰|表扬|奖励的决定|授予|嘉奖|激励|典型经验|名单的通知", RegexOptions.CultureInvariant)]
    private static partial Regex Honours();

    [GeneratedRegex("通报$", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex("全国|国家|《|工程|规划|方案", RegexOptions.CultureInvariant)]
    private static partial Regex NationalPlan();

    [GeneratedRegex("^(中华人民共和国)?国务院(办公厅)?$|^中共中央|^中国共产党中央|^全国人民代表大会|^全国人大|^中央军委|^中华人民共和国主席", RegexOptions.CultureInvariant)]
    private static partial Regex State();

    [GeneratedRegex("^.{2,8}(省|自治区)(人民政府|政府)|^(北京|天津|上海|重庆)市(人民政府|政府)|^中共.{2,8}(省|自治区)委", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Province();

    /// <summary>A body of the State Council: no region in its name.</summary>
    [GeneratedRegex("^(中华人民共和国|国家)|^[^省市区县州]{1,12}(部|总局|署|中国人民银行)$|^(国务院|中央|全国)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();

    [GeneratedRegex("[市区县州旗](人民政府|政府)(办公厅|办公室)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Government();
}

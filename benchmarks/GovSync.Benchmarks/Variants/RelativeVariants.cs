using System.Globalization;
using System.Text.RegularExpressions;

namespace GovSync.Benchmarks.Variants;

/// <summary>
/// Documents that are not the original though they share its words: the notice of another year, the local plan that carries it out, the
/// press digest, the draft. Made of the original's own paragraphs, as the real ones are.
/// </summary>
internal static partial class RelativeVariants
{
    public static readonly (string Name, Func<PageCopy, Random, PageCopy?> Make)[] All =
    [
        ("otherYear", OtherYear),
        ("localPlan", LocalPlan),
        ("digest", Digest),
        ("draft", Draft),
        ("interpretation", Interpretation),
        ("siblingBody", SiblingBody),
    ];

    /// <summary>A notice of a body below with its own words, number and signature, and the whole original as an annex: a repost.</summary>
    public static PageCopy HandedOn(PageCopy copy, Random random) => new(
        random.Next(3) switch
        {
            0 => $"临水县人民政府办公室关于转发《{copy.Title}》的通知",
            1 => $"临水县人民政府办公室转发{copy.Title}",
            _ => "临水县人民政府办公室关于认真贯彻落实上级文件精神的通知",
        },
        $"""
        临政办发〔2026〕31号
        各乡镇人民政府、街道办事处，县直各单位：
        现将《{copy.Title}》转发给你们，请结合工作实际，认真抓好贯彻落实。落实情况请于每季度末报县政府办公室。
        临水县人民政府办公室
        2026年7月28日
        附件
        {copy.Text}
        """.ReplaceLineEndings("\n"),
        copy.Attachments);

    /// <summary>The same skeleton a year later: every year one more, another number, most figures changed.</summary>
    private static PageCopy? OtherYear(PageCopy copy, Random random)
    {
        if (!Years().IsMatch(copy.Text) || Figures().Count(copy.Text) < 6)
        {
            return null;
        }

        var text = Serial().Replace(copy.Text, "9$0");
        text = Figures().Replace(text, figure => random.Next(3) == 0 ? figure.Value : (int.Parse(figure.Value, CultureInfo.InvariantCulture) + 2).ToString(CultureInfo.InvariantCulture));
        return copy with { Title = NextYears(copy.Title), Text = NextYears(text) };
    }

    private static PageCopy? LocalPlan(PageCopy copy, Random random)
    {
        var lines = copy.Lines.Where(line => line.Length > 40).ToList();
        if (lines.Count < 8)
        {
            return null;
        }

        var subject = Subject().Match(copy.Title) is { Success: true } found ? found.Value : copy.Title;
        var kept = lines.Where(_ => random.Next(10) < 7).Select(line => line
            .Replace("国务院", "省政府", StringComparison.Ordinal).Replace("各地区", "各市县", StringComparison.Ordinal)
            .Replace("全国", "全省", StringComparison.Ordinal).Replace("我国", "我省", StringComparison.Ordinal)
            .Replace("全市", "全县", StringComparison.Ordinal).Replace("本市", "本县", StringComparison.Ordinal));
        return new(
            $"青河省人民政府办公厅关于{subject}的实施意见",
            $"""
            青政办发〔2026〕12号
            各市、县人民政府，省政府各部门、各直属机构：
            为贯彻落实《{copy.Title}》精神，结合我省实际，经省政府同意，现提出如下实施意见。
            {string.Join('\n', kept)}
            各市县要于2026年10月底前制定具体方案，报省政府办公厅备案。
            青河省人民政府办公厅
            2026年7月20日
            """.ReplaceLineEndings("\n"),
            []);
    }

    private static PageCopy? Digest(PageCopy copy, Random random)
    {
        var lines = copy.Lines.Where(line => line.Length > 60).ToList();
        if (lines.Count < 6)
        {
            return null;
        }

        var subject = Subject().Match(copy.Title) is { Success: true } found ? found.Value : copy.Title;
        return new(
            $"有关部门部署{subject}工作",
            $"""
            新华社北京7月27日电（记者 王小明）近日，有关部门印发《{copy.Title}》，对有关工作作出部署。
            文件指出，{lines[0]}
            文件明确，{lines[random.Next(1, lines.Count - 1)]}
            文件要求，{lines[^1]}
            """.ReplaceLineEndings("\n"),
            []);
    }

    private static PageCopy? Draft(PageCopy copy, Random random) => copy with
    {
        Title = $"关于公开征求《{copy.Title}（征求意见稿）》意见的公告",
        Text = "为做好文件起草工作，现将文稿向社会公开征求意见。有关意见请于2026年8月20日前反馈。\n" + copy.WithLines(copy.Lines.Where(_ => random.Next(8) > 0)).Text,
    };

    private static PageCopy? Interpretation(PageCopy copy, Random random)
    {
        var lines = copy.Lines.Where(line => line.Length > 60).ToList();
        return lines.Count < 4 ? null : new(
            $"《{copy.Title}》政策解读",
            $"""
            一、出台背景
            近日，《{copy.Title}》（以下简称《文件》）印发。为便于理解，现解读如下。
            二、主要内容
            {string.Join('\n', lines.Where(_ => random.Next(2) == 0))}
            三、咨询方式
            如有疑问，可拨打政策咨询电话。
            """.ReplaceLineEndings("\n"),
            []);
    }

    /// <summary>The like document of another ministry or city: another issuer, number and addressees, a third of the paragraphs its own.</summary>
    private static PageCopy? SiblingBody(PageCopy copy, Random random)
    {
        var lines = copy.Lines.ToList();
        if (lines.Count < 12)
        {
            return null;
        }

        var kept = lines.Skip(3).Where(_ => random.Next(3) > 0).Select(line => Figures().Replace(line, "7"));
        var subject = Subject().Match(copy.Title) is { Success: true } found ? found.Value : copy.Title;
        return new(
            $"临水市民政局关于{subject}的通知",
            $"临民发〔2026〕3号\n各县（区）民政局：\n根据有关要求，结合我市工作实际，现就{subject}有关事项通知如下。\n{string.Join('\n', kept)}\n临水市民政局\n2026年7月1日",
            []);
    }

    private static string NextYears(string text) =>
        Years().Replace(text, year => (int.Parse(year.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?=[年〕\\]])")]
    private static partial Regex Years();

    [GeneratedRegex("(?<![0-9.〔])[1-9][0-9]{0,3}(?=[^0-9.年〕号])")]
    private static partial Regex Figures();

    [GeneratedRegex("(?<=[〕\\]])[0-9]{1,4}(?=号)")]
    private static partial Regex Serial();

    [GeneratedRegex("(?<=关于(印发)?)[^（(]{6,60}?(?=(的(通知|意见|指导意见|决定|公告|函|复函|批复))|$)")]
    private static partial Regex Subject();
}

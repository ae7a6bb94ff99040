using System.Globalization;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Interpretations;

/// <summary>Decides which interpretation (解读) belongs to which policy document (政策文件).</summary>
public static class InterpretationMatcher
{
    private const double Related = 0.5;
    private const double OtherName = 0.6;
    private const double LeastOverlap = 0.15;
    private const int ShortestText = 200;

    public static InterpretationMatch Match(PageReading policy, PageReading interpretation)
    {
        var names = new PolicyNames(policy);
        var subjects = new Subjects(interpretation);
        var forward = InterpretationLinks.Between(policy, interpretation);
        var back = InterpretationLinks.Between(interpretation, policy);
        var evidence = new Evidence();
        WeighLinks(evidence, forward, back);
        WeighTitle(evidence, names, subjects);
        WeighText(evidence, names, subjects, interpretation);
        WeighOverlap(evidence, policy, interpretation);
        if (forward != LinkStrength.ByAddress && back != LinkStrength.ByAddress)
        {
            VersionDoubts.Weigh(evidence, names, subjects, policy, interpretation);
        }

        WeighKinds(evidence, policy, interpretation);
        if (evidence.Words.Count == 0)
        {
            evidence.Against(0, "没有发现两者相关的事实");
        }

        return new(
            evidence.Score >= Related,
            evidence.Score,
            evidence.Words,
            forward >= LinkStrength.ByTitle,
            back >= LinkStrength.ByTitle,
            InterpretationForms.Of(interpretation));
    }

    private static void WeighLinks(Evidence evidence, LinkStrength forward, LinkStrength back)
    {
        Weigh(forward, "政策页面", "解读页面");
        Weigh(back, "解读页面", "政策页面");

        void Weigh(LinkStrength strength, string from, string to)
        {
            var (weight, fact) = strength switch
            {
                LinkStrength.ByAddress => (0.7, $"{from}链接到{to}"),
                LinkStrength.ByTitle => (0.55, $"{from}有以{to}标题为文字的链接"),
                LinkStrength.Named => (0.4, $"{from}列出{to}的标题"),
                LinkStrength.None => (0, ""),
            };
            if (weight > 0)
            {
                evidence.For(weight, fact);
            }
        }
    }

    private static void WeighTitle(Evidence evidence, PolicyNames names, Subjects subjects)
    {
        var likest = subjects.InTitle.Append(subjects.BareTitle)
            .Select(name => (Name: name, Likeness: names.LikenessOf(name))).MaxBy(named => named.Likeness);
        if (likest.Likeness >= 1)
        {
            evidence.For(0.75, $"解读标题所引即该政策：《{likest.Name}》");
        }
        else if (likest.Likeness >= PolicyNames.Near)
        {
            evidence.For(0.55, $"解读标题所引与政策名称相近：《{likest.Name}》");
        }
        else if (subjects.InTitle.Count == 0 && names.IsTopicOf(subjects.Topic))
        {
            evidence.For(0.55, $"解读标题所说的就是该政策的事项：{subjects.Topic}");
        }
        else if (subjects.InTitle.Count > 0 && likest.Likeness < OtherName)
        {
            evidence.Against(0.3, $"解读标题所引是另一文件：《{subjects.InTitle[0]}》");
        }
    }

    private static void WeighText(Evidence evidence, PolicyNames names, Subjects subjects, PageReading interpretation)
    {
        var likest = subjects.InText.Select(named => (Named: named, Likeness: names.LikenessOf(named.Name)))
            .Where(named => named.Likeness >= PolicyNames.Near).OrderByDescending(named => named.Named.IsSubject).FirstOrDefault();
        var isBasis = likest.Named is { IsSubject: false };
        if (likest.Named is { } found)
        {
            evidence.For(isBasis ? 0.15 : 0.6, $"正文{(isBasis ? "提到该政策" : "介绍的文件即该政策")}：《{found.Name}》");
        }

        if (names.Number is { } number && Cites(interpretation, number))
        {
            evidence.For(isBasis ? 0.1 : 0.4, $"引用了发文字号{number}");
        }
    }

    /// <summary>An interpretation quotes the document's own sentences, more than documents of one kind share by themselves.</summary>
    private static void WeighOverlap(Evidence evidence, PageReading policy, PageReading interpretation)
    {
        if (policy.Text.Length < ShortestText || interpretation.Text.Length < ShortestText)
        {
            return;
        }

        var share = Shingles.Of(TextFold.Fold(interpretation.Text)).ShareIn(Shingles.Of(TextFold.Fold(policy.Text)));
        if (share >= LeastOverlap)
        {
            evidence.For(0.2, string.Create(CultureInfo.InvariantCulture, $"解读正文有{share:P0}与政策文本相同"));
        }
    }

    private static bool Cites(PageReading interpretation, string number) =>
        TextFold.Fold(interpretation.Title + "\n" + interpretation.Text).Contains(TextFold.Fold(number), StringComparison.Ordinal);

    private static void WeighKinds(Evidence evidence, PageReading policy, PageReading interpretation)
    {
        if (InterpretationSigns.IsTitleOfOne(policy.Title) && policy.Kind != ReleaseKind.Policy)
        {
            evidence.Against(0.2, "左边的页面本身是解读");
        }

        var saysSo = InterpretationSigns.IsTitleOfOne(interpretation.Title) && !InterpretationSigns.IsTitleOfOne(policy.Title);
        if (!saysSo && TextFold.Fold(DocumentTitle.WithoutAdditions(policy.Title)) == TextFold.Fold(DocumentTitle.WithoutAdditions(interpretation.Title)))
        {
            evidence.Against(0.2, "右边的页面与政策同题，是文件本身");
        }

        if (CanonicalUrl.AreSame(policy.Url, interpretation.Url))
        {
            evidence.Against(0, "两个地址是同一页面");
        }

        if (interpretation.Kind != ReleaseKind.Interpretation && !InterpretationSigns.IsTitleOfOne(interpretation.Title)
            && !InterpretationSigns.IsAddressOfOne(interpretation.Url) && !InterpretationSigns.IsTextOfOne(interpretation.Text))
        {
            evidence.Against(0.3, "右边的页面没有解读的标志");
        }
    }
}

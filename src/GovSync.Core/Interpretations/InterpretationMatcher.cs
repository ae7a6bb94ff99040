using System.Globalization;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Interpretations;

/// <summary>Decides which interpretation (解读) belongs to which policy document (政策文件).</summary>
public static class InterpretationMatcher
{
    private const double Related = 0.5;
    private const double NearName = 0.9;
    private const double OtherName = 0.6;

    /// <summary>An interpretation may go online before its document, but not by weeks: then it explains an earlier version.</summary>
    private static readonly TimeSpan EarliestLead = TimeSpan.FromDays(45);

    private static readonly TimeSpan LongLag = TimeSpan.FromDays(500);

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
        WeighVersion(evidence, names, subjects, forward == LinkStrength.ByAddress);
        WeighDates(evidence, policy, interpretation, forward, back);
        WeighKinds(evidence, policy, interpretation);
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
        else if (likest.Likeness >= NearName)
        {
            evidence.For(0.55, $"解读标题所引与政策名称相近：《{likest.Name}》");
        }
        else if (subjects.InTitle.Count > 0 && likest.Likeness < OtherName)
        {
            evidence.Against(0.3, $"解读标题所引是另一文件：《{subjects.InTitle[0]}》");
        }
    }

    private static void WeighText(Evidence evidence, PolicyNames names, Subjects subjects, PageReading interpretation)
    {
        var likest = subjects.InText.Select(named => (Named: named, Likeness: names.LikenessOf(named.Name)))
            .Where(named => named.Likeness >= NearName).OrderByDescending(named => named.Named.IsSubject).FirstOrDefault();
        if (likest.Named is { } found)
        {
            evidence.For(found.IsSubject ? 0.6 : 0.2, found.IsSubject
                ? $"正文介绍的文件即该政策：《{found.Name}》"
                : $"正文提到该政策：《{found.Name}》");
        }

        if (names.Number is { } number && Cites(interpretation, number))
        {
            evidence.For(0.4, $"引用了发文字号{number}");
        }
    }

    private static bool Cites(PageReading interpretation, string number) =>
        TextFold.Fold(interpretation.Title + "\n" + interpretation.Text).Contains(TextFold.Fold(number), StringComparison.Ordinal);

    /// <summary>The name is right and the number behind it is not: another version of the document.</summary>
    private static void WeighVersion(Evidence evidence, PolicyNames names, Subjects subjects, bool isLinked)
    {
        if (names.Number is not { } own || isLinked)
        {
            return;
        }

        var cited = subjects.InText.Where(named => named.Number is not null && names.LikenessOf(named.Name) >= NearName).ToList();
        if (cited.Count > 0 && !cited.Exists(named => AreSame(named.Number!, own)))
        {
            evidence.Against(0.3, $"所引发文字号{cited[0].Number}不是该政策的{own}");
        }
    }

    private static bool AreSame(string one, string other)
    {
        var (left, right) = (TextFold.Fold(one), TextFold.Fold(other));
        return left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal);
    }

    private static void WeighDates(
        Evidence evidence, PageReading policy, PageReading interpretation, LinkStrength forward, LinkStrength back)
    {
        if (policy.PublishedAt is not { } published || interpretation.PublishedAt is not { } explained)
        {
            return;
        }

        var lag = explained.At - published.At;
        var days = Math.Abs(Math.Round(lag.TotalDays)).ToString(CultureInfo.InvariantCulture);
        if (forward == LinkStrength.ByAddress || back == LinkStrength.ByAddress)
        {
            return;
        }

        if (lag < -EarliestLead)
        {
            evidence.Against(0.4, $"解读早于政策{days}天，应是解读以前的版本");
        }
        else if (lag > LongLag)
        {
            evidence.Against(0.45, $"解读晚于政策{days}天，应是解读以后的版本");
        }
        else if (lag < TimeSpan.FromDays(30))
        {
            evidence.For(0.1, $"发布时间相近，相差{days}天");
        }
    }

    private static void WeighKinds(Evidence evidence, PageReading policy, PageReading interpretation)
    {
        if (InterpretationSigns.IsTitleOfOne(policy.Title) && policy.Kind != ReleaseKind.Policy)
        {
            evidence.Against(0.2, "左边的页面本身是解读");
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

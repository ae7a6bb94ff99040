using System.Globalization;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Interpretations;

/// <summary>Facts that speak for another version of the document, or for a document of the same name that another place issued.</summary>
internal static class VersionDoubts
{
    /// <summary>An interpretation may go online before its document, but not by weeks: then it explains an earlier version.</summary>
    private const int EarliestLeadDays = 45;

    private const int LongestLagDays = 500;
    private const int NearDays = 30;

    public static void Weigh(Evidence evidence, PolicyNames names, Subjects subjects, PageReading policy, PageReading interpretation)
    {
        var named = subjects.InText.Where(document => names.LikenessOf(document.Name) >= PolicyNames.Near).ToList();
        var isNumberRight = names.Number is { } own && named.Exists(document => AreSame(document.Number, own));
        if (isNumberRight)
        {
            return;
        }

        WeighNumber(evidence, names, named);
        WeighPlace(evidence, names, named, policy);
        WeighDays(evidence, names, KnownDay.Of(policy), KnownDay.Of(interpretation));
    }

    private static void WeighNumber(Evidence evidence, PolicyNames names, List<NamedDocument> named)
    {
        if (names.Number is { } own && named.Find(document => document.Number is not null) is { Number: { } cited })
        {
            evidence.Against(0.3, $"所引发文字号{cited}不是该政策的{own}");
        }
    }

    private static void WeighPlace(Evidence evidence, PolicyNames names, List<NamedDocument> named, PageReading policy)
    {
        var own = Places.In(policy.Title + string.Join('、', policy.IssuingBodies));
        var issuers = named.Where(document => document.IsSubject).SelectMany(document => Places.In(document.Issuer)).ToList();
        if (own.Count > 0 && issuers.Count > 0 && !issuers.Exists(own.Contains))
        {
            evidence.Against(0.35, $"正文介绍的文件由{issuers[0]}印发，不是{own[0]}的{names.Title}");
        }
    }

    private static void WeighDays(Evidence evidence, PolicyNames names, DateOnly? published, DateOnly? explained)
    {
        if (explained is not { } day)
        {
            return;
        }

        if (published is not { } policyDay)
        {
            if (names.Year is { } year && (day.Year < year || day.Year > year + 2))
            {
                evidence.Against(0.4, $"解读在{day.Year}年，政策在{year}年，应是解读别的版本");
            }

            return;
        }

        var lag = day.DayNumber - policyDay.DayNumber;
        var days = Math.Abs(lag).ToString(CultureInfo.InvariantCulture);
        if (lag < -EarliestLeadDays)
        {
            evidence.Against(0.4, $"解读早于政策{days}天，应是解读以前的版本");
        }
        else if (lag > LongestLagDays)
        {
            evidence.Against(0.45, $"解读晚于政策{days}天，应是解读以后的版本");
        }
        else if (lag < NearDays)
        {
            evidence.For(0.1, $"发布时间相近，相差{days}天");
        }
    }

    private static bool AreSame(string? one, string other)
    {
        var (left, right) = (TextFold.Fold(one), TextFold.Fold(other));
        return left.Length > 0 && (left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal));
    }
}

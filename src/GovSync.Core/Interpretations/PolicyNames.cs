using System.Globalization;
using System.Text.RegularExpressions;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Interpretations;

/// <summary>The names by which others call a policy document, and how closely a quoted name comes to one of them.</summary>
internal sealed partial class PolicyNames
{
    private static readonly string[] LocalWords = ["我省", "我市", "我区", "我县", "全省", "全市", "全区", "全县", "本省", "本市", "我州", "全州"];

    private static readonly string[] Genres =
        [
        "实施细则", "实施办法", "实施方案", "实施意见", "指导意见", "行动计划", "行动方案", "管理办法",
        "暂行办法", "申报指南", "细则", "方案", "意见", "计划", "办法", "规定", "条例", "指南", "规划", "目录", "标准", "通知", "公告",
    ];

    /// <summary>Likeness from which a quoted name is the document's.</summary>
    public const double Near = 0.9;

    /// <summary>Likeness of names in which words are exchanged: not near enough to be one.</summary>
    private const double Exchanged = 0.8;

    private const int ShortestTopic = 8;

    private readonly DocumentTitle _title;

    public PolicyNames(PageReading policy)
    {
        _title = DocumentTitle.Of(policy.Title);
        Number = policy.DocumentNumber ?? _title.Number;
    }

    public string? Number { get; }

    /// <summary>Year of the document number; null without one.</summary>
    public int? Year => Number is { } number && YearOfNumber().Match(number) is { Success: true } year
        ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    public string Title => _title.Folded;

    /// <summary>1 = one of its names; below, how alike the likest is. Other figures, another genre or another issuer make it another document.</summary>
    public double LikenessOf(string quoted)
    {
        var other = DocumentTitle.Of(quoted);
        if (other.Names.Any(name => _title.Names.Contains(name)) || (other.Subject.Length >= 6 && other.Subject == _title.Subject))
        {
            return HasOtherIssuer(other) ? 0.5 : 1;
        }

        if (other.IsDraft != _title.IsDraft || TitleGenre.AreOther(other.Subject, _title.Subject))
        {
            return 0;
        }

        if (FiguresDiffer(other) || IsLocal(other.Folded) != IsLocal(_title.Folded) || !AreOneGenre(GenreOf(other.Subject), GenreOf(_title.Subject)))
        {
            return 0;
        }

        var likeness = Math.Max(TitleLikeness.Of(other.Subject, _title.Subject), TitleLikeness.Of(other.Folded, _title.Folded));
        likeness = TitleLikeness.DifferByOmission(other.Subject, _title.Subject) ? likeness : Math.Min(likeness, Exchanged);
        return HasOtherIssuer(other) ? likeness / 2 : likeness;
    }

    /// <summary>How alike words without 《》 are to what the document is about: 就2026年节假日安排答记者问.</summary>
    public double LikenessOfTopic(string words)
    {
        var (topic, folded) = (Genre().Replace(_title.Subject, ""), TextFold.Fold(words));
        return topic.Length < ShortestTopic || folded.Length < ShortestTopic || DocumentTitle.Of(words).Digits != _title.Digits
            || !TitleLikeness.DifferByOmission(folded, topic) ? 0 : TitleLikeness.Of(folded, topic);
    }

    private bool HasOtherIssuer(DocumentTitle other) =>
        other.Issuer.Length >= 3 && _title.Issuer.Length >= 3
        && !other.Issuer.Contains(_title.Issuer, StringComparison.Ordinal)
        && !_title.Issuer.Contains(other.Issuer, StringComparison.Ordinal)
        && !TitleLikeness.IsAbbreviation(other.Issuer, _title.Issuer)
        && !TitleLikeness.IsAbbreviation(_title.Issuer, other.Issuer)
        && TitleLikeness.Of(other.Issuer, _title.Issuer) < 0.5;

    /// <summary>我省, 全市: the local document that carries a national one out has nearly its name.</summary>
    private static bool IsLocal(string folded) => Array.Exists(LocalWords, word => folded.Contains(word, StringComparison.Ordinal));

    private bool FiguresDiffer(DocumentTitle other) => other.Digits.Length > 0 && _title.Digits.Length > 0 && other.Digits != _title.Digits;

    /// <summary>管理办法 is also called 办法; a 办法 is never called 细则.</summary>
    private static bool AreOneGenre(string one, string other) =>
        one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal);

    private static string GenreOf(string subject)
    {
        var ending = Array.Find(Genres, genre => subject.TrimEnd('的').Replace("的通知", "", StringComparison.Ordinal).EndsWith(genre, StringComparison.Ordinal));
        return ending ?? "";
    }

    [GeneratedRegex("(有关(事项|问题|工作))?的(通知|意见|指导意见|决定|公告|通告|批复|函|复函)$")]
    private static partial Regex Genre();

    [GeneratedRegex("(?<=〔)(19|20)[0-9]{2}(?=〕)")]
    private static partial Regex YearOfNumber();
}

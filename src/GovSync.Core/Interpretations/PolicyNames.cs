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

    /// <summary>Shorter topics stand in headlines about many documents.</summary>
    private const int ShortestHeldTopic = 9;

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

    /// <summary>True if words without 《》 are what the document is about (就2026年节假日安排答记者问), or hold it: 国办发文加快构建养老服务体系.</summary>
    public bool IsTopicOf(string words)
    {
        var topic = TopicIn(_title.Subject);
        var other = DocumentTitle.Of(words);
        if (topic.Length < ShortestTopic || FiguresDiffer(other) || other.IsDraft != _title.IsDraft || IsOfOtherYear(other))
        {
            return false;
        }

        var at = other.Folded.IndexOf(topic, StringComparison.Ordinal);
        if (at >= 0 && topic.Length >= ShortestHeldTopic)
        {
            return !NameGoesOn().IsMatch(other.Folded[(at + topic.Length)..])
                && (!NamesPlace().IsMatch(other.Folded[..at]) || NamesPlace().IsMatch(_title.Folded));
        }

        var folded = TopicIn(other.Folded);
        return folded.Length >= ShortestTopic && !TitleGenre.AreOther(folded, topic)
            && TitleLikeness.DifferByOmission(folded, topic) && TitleLikeness.Of(folded, topic) >= Near;
    }

    private bool IsOfOtherYear(DocumentTitle other) =>
        other.Years.Length > 0 && _title.Years.Length == 0 && Year is { } year
        && !other.Years.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Without the edition, the genre of a notice, and the verb that titles begin with and headlines leave out.</summary>
    private static string TopicIn(string folded) => LeadingVerb().Replace(Genre().Replace(Edition().Replace(folded, ""), ""), "");

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

    /// <summary>…管理办法实施细则 is another document than the 管理办法 that it begins with.</summary>
    [GeneratedRegex("^的?(实施(意见|方案|办法|细则|计划)|细则|补充|修订草案|征求意见)")]
    private static partial Regex NameGoesOn();

    [GeneratedRegex("([0-9]{4}年?)?(修订|修正|版|本)$")]
    private static partial Regex Edition();

    [GeneratedRegex("^(关于)?(进一步|全面|加快|推动|促进|加强|推进|深化|支持|完善|规范|做好|开展|有序|构建|实施)+")]
    private static partial Regex LeadingVerb();

    [GeneratedRegex("[\\p{Lo}]{1,6}(省|市|县|区|自治州)|我省|我市|全省|全市")]
    private static partial Regex NamesPlace();

    [GeneratedRegex("(?<=〔)(19|20)[0-9]{2}(?=〕)")]
    private static partial Regex YearOfNumber();
}

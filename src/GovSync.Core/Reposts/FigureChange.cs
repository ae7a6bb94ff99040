using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>A place where the texts differ, widened to whole figures, and what kind of figure it is.</summary>
internal static partial class FigureChange
{
    private const int Reach = 14;

    /// <summary>How far around a figure its unit, its date or its document number may stand.</summary>
    private const int Around = 12;

    /// <summary>The gap widened on both sides, as far as nothing stands between, over what both texts share there, so that no figure is cut.</summary>
    public static Gap Widen(ComparedPage original, ComparedPage candidate, Gap gap)
    {
        var before = 0;
        while (before < Reach && original.IsJoinedBefore(gap.Left - before) && IsFigureAt(original, gap.Left - before - 1) && IsFigureAt(candidate, gap.Right - before - 1))
        {
            before++;
        }

        var after = 0;
        while (after < Reach && original.IsJoinedBefore(gap.LeftEnd + after) && IsFigureAt(original, gap.LeftEnd + after) && IsFigureAt(candidate, gap.RightEnd + after))
        {
            after++;
        }

        return new(gap.Left - before, gap.LeftLength + before + after, gap.Right - before, gap.RightLength + before + after);
    }

    /// <summary>True if both say the same figures, one of them in Chinese numerals.</summary>
    public static bool IsOtherSpelling(string original, string candidate) => Numerals.ToArabic(original) == Numerals.ToArabic(candidate);

    /// <summary>Date, document number or amount if the figures or their unit differ; null if only words do.</summary>
    public static DifferenceKind? KindOf(ComparedPage original, ComparedPage candidate, Gap wide)
    {
        if (IsUnitChange(original, candidate, wide))
        {
            return DifferenceKind.Amount;
        }

        if (FiguresOf(original.Folded, wide.Left, wide.LeftEnd) == FiguresOf(candidate.Folded, wide.Right, wide.RightEnd))
        {
            return null;
        }

        return Kind(original, wide.Left, wide.LeftEnd) ?? Kind(candidate, wide.Right, wide.RightEnd) ?? DifferenceKind.Amount;
    }

    /// <summary>How many figures in Arabic digits the page holds: those that another year's edition fills anew.</summary>
    public static int CountIn(ComparedPage page) => ArabicFigures().Count(page.Folded);

    private static DifferenceKind? Kind(ComparedPage page, int start, int end) =>
        IsInNumber(page, start, end) ? DifferenceKind.Number
        : Overlaps(Dates(), page.Folded, start, end) ? DifferenceKind.Date
        : null;

    /// <summary>10万元, 10亿元: the figure stays and says something else.</summary>
    private static bool IsUnitChange(ComparedPage original, ComparedPage candidate, Gap wide)
    {
        var left = original.Folded.AsSpan(wide.Left, wide.LeftLength);
        var right = candidate.Folded.AsSpan(wide.Right, wide.RightLength);
        var figure = SharedFigure(left, right);
        left = left[figure..];
        right = right[figure..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1] && IsFigure(left[^1]))
        {
            left = left[..^1];
            right = right[..^1];
        }

        return (figure > 0 || IsFigureAt(original, wide.Left - 1)) && Units().IsMatch(left) && Units().IsMatch(right);
    }

    private static int SharedFigure(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < Math.Min(left.Length, right.Length) && left[length] == right[length] && IsFigure(left[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>True where the figure is part of a document number or an ordinal, which only the unfolded words show: 〔2026〕3号.</summary>
    private static bool IsInNumber(ComparedPage page, int start, int end)
    {
        if (start >= end)
        {
            return false;
        }

        var from = Math.Max(0, start - Around);
        var before = page.Quote(from, start).Length;
        var quote = page.Quote(from, Math.Min(page.Folded.Length, end + Around));
        return DocumentNumbers().Matches(quote).Any(number => number.Index < before + page.Quote(start, end).Length && number.Index + number.Length > before);
    }

    private static bool Overlaps(Regex pattern, string folded, int start, int end)
    {
        var from = Math.Max(0, start - Around);
        var window = folded[from..Math.Min(folded.Length, end + Around)];
        return start < end && pattern.Matches(window).Any(match => from + match.Index < end && from + match.Index + match.Length > start);
    }

    /// <summary>The figures that begin in the stretch; 进一步 and 统一 hold none, 三年 and 第三批 do.</summary>
    private static string FiguresOf(string folded, int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var from = Math.Max(0, start - 3);
        var window = folded[from..Math.Min(folded.Length, end + 2)];
        return string.Join(' ', Figures().Matches(window)
            .Where(figure => from + figure.Index < end && from + figure.Index + figure.Length > start)
            .Select(figure => Numerals.ToArabic(figure.Value)));
    }

    private static bool IsFigureAt(ComparedPage page, int at) => at >= 0 && at < page.Folded.Length && IsFigure(page.Folded[at]);

    private static bool IsFigure(char character) =>
        Numerals.IsArabic(character) || Numerals.IsChinese(character) || character is '%' or '‰';

    [GeneratedRegex("""
        [0-9]+(\.[0-9]+)?[%‰]?
        | (?<=第|分之)[〇一二三四五六七八九十百千]+
        | [〇一二三四五六七八九十百千两]+(?=[万亿元人名户个天周年岁倍次项家米吨件套亩度级分所辆台日月座条款章号类种]|小时|公里)
        | [〇一二三四五六七八九十百千]{2,}
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Figures();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex ArabicFigures();

    [GeneratedRegex("""
        ([0-9]{4,8}|[〇一二三四五六七八九]{4})年
        | (?<!个|[0-9])([0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?!以|内)(份|[上中下]旬|([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?
        | ([0-9]{1,2}|[一二三四五六七八九十]{2,3})日(?!内|以|历)
        | (19|20)[0-9]{6}(?![0-9])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dates();

    [GeneratedRegex(@"[〔\[［（(【]\s*(19|20)[0-9０-９]{2}\s*[〕\]］）)】]\s*第?\s*[0-9０-９]{1,5}\s*[号號]|第\s*[0-9０-９一二三四五六七八九十百千]+\s*[号號条條款项項章节節]|附件\s*[0-9０-９一二三四五六七八九十]{1,2}(?![0-9年])")]
    private static partial Regex DocumentNumbers();

    [GeneratedRegex("^([万亿千百]|万元|亿元|元|角|[%‰]|倍|年|个?月|[日天周]|个?小时|分钟|个?工作日|个?自然日|平方米|公顷|亩|[公千]?米|公里|公?斤|吨|人|户)$")]
    private static partial Regex Units();
}

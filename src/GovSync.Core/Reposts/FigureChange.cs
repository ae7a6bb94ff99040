using System.Text.RegularExpressions;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>A place where the texts differ, widened to whole figures, and what kind of figure it is.</summary>
internal static partial class FigureChange
{
    private const int Reach = 14;

    /// <summary>The gap widened on both sides over what both texts share there, so that no figure is cut.</summary>
    public static Gap Widen(ComparedPage original, ComparedPage candidate, Gap gap)
    {
        var before = 0;
        while (before < Reach && IsFigureAt(original, gap.Left - before - 1) && IsFigureAt(candidate, gap.Right - before - 1))
        {
            before++;
        }

        var after = 0;
        while (after < Reach && IsFigureAt(original, gap.LeftEnd + after) && IsFigureAt(candidate, gap.RightEnd + after))
        {
            after++;
        }

        return new(gap.Left - before, gap.LeftLength + before + after, gap.Right - before, gap.RightLength + before + after);
    }

    /// <summary>True if both say the same figures, one of them in Chinese numerals.</summary>
    public static bool IsOtherSpelling(string original, string candidate) => Numerals.ToArabic(original) == Numerals.ToArabic(candidate);

    /// <summary>Date, amount or number if the figures differ; null if only words do.</summary>
    public static DifferenceKind? KindOf(ComparedPage original, ComparedPage candidate, Gap wide)
    {
        var left = Cut(original.Folded, wide.Left, wide.LeftEnd);
        var right = Cut(candidate.Folded, wide.Right, wide.RightEnd);
        if (FiguresOf(left) == FiguresOf(right))
        {
            return null;
        }

        return Kind(original.Folded, wide.Left, wide.LeftEnd) ?? Kind(candidate.Folded, wide.Right, wide.RightEnd) ?? DifferenceKind.Number;
    }

    private static DifferenceKind? Kind(string folded, int start, int end)
    {
        var window = Cut(folded, Math.Max(0, start - 3), Math.Min(folded.Length, end + 4));
        return Dates().IsMatch(window) ? DifferenceKind.Date
            : Amounts().IsMatch(window) ? DifferenceKind.Amount
            : null;
    }

    private static string FiguresOf(string text) => string.Join(' ', Figures().Matches(Numerals.ToArabic(text)).Select(match => match.Value));

    private static string Cut(string text, int start, int end) => start >= end ? "" : text[start..end];

    private static bool IsFigureAt(ComparedPage page, int at)
    {
        if (at < 0 || at >= page.Folded.Length)
        {
            return false;
        }

        var character = page.Folded[at];
        return Numerals.IsArabic(character) || Numerals.IsChinese(character) || character is '%' or '‰';
    }

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?[%‰]?")]
    private static partial Regex Figures();

    [GeneratedRegex(@"([0-9]{4}|[〇一二三四五六七八九]{4})年|[0-9一二三四五六七八九十]月|月[0-9一二三四五六七八九十]{1,3}[日号]|[0-9]{4}[0-9]{2}")]
    private static partial Regex Dates();

    [GeneratedRegex(@"[0-9一二三四五六七八九十百千两](\.[0-9]+)?([%‰万亿元人名户个天周年岁倍次项家米吨件套亩度级分所辆台日处座条倍批类种]|小时|千瓦|公里|公顷|平方|工作日|百分|千[元米])|百分之[一二三四五六七八九十]|[0-9][%‰]")]
    private static partial Regex Amounts();
}

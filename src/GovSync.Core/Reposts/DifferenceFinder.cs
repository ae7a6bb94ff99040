using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>The differences of two aligned texts that a reader of the document would mind, and how much of the original is not there.</summary>
/// <param name="MissingAtEnds">Characters of the original that are missing before the first or behind the last shared words.</param>
internal sealed record TextDifferences(IReadOnlyList<Difference> Inside, IReadOnlyList<Difference> AtEnds, int MissingAtEnds);

/// <summary>Turns the gaps of an alignment into differences by kind; what pages add around the document is none.</summary>
internal sealed class DifferenceFinder
{
    private const int ShortestMissing = 8;
    private const int ShortestAdded = 12;
    private const int LongestQuote = 120;

    /// <summary>Traditional mirrors also exchange words (水平, 水準): so short a change of words alone is not the site's.</summary>
    private const int LongestScriptChange = 4;

    private readonly ComparedPage _original;
    private readonly ComparedPage _candidate;
    private readonly List<Difference> _inside = [];
    private readonly List<Difference> _atEnds = [];
    private int _missingAtEnds;

    private DifferenceFinder(ComparedPage original, ComparedPage candidate)
    {
        _original = original;
        _candidate = candidate;
    }

    public static TextDifferences Find(ComparedPage original, ComparedPage candidate, TextAlignment alignment)
    {
        var finder = new DifferenceFinder(original, candidate);
        foreach (var gap in alignment.Gaps)
        {
            finder.Take(GapSlide.ToSentence(original, candidate, gap));
        }

        return new(finder._inside, finder._atEnds, finder._missingAtEnds);
    }

    private void Take(Gap gap)
    {
        var isHead = gap.Left == 0;
        var isTail = gap.LeftEnd == _original.Folded.Length;
        var isOuter = isHead || isTail || gap.Right == 0 || gap.RightEnd == _candidate.Folded.Length;
        var missing = MindedSentences.Within(_original, gap.Left, gap.LeftEnd, ShortestMissing, _candidate.Folded);
        var added = isOuter ? [] : MindedSentences.Within(_candidate, gap.Right, gap.RightEnd, ShortestAdded, _original.Folded);
        if (missing.Count > 0 || added.Count > 0)
        {
            TakeParagraphs(gap, missing, added, isOuter);
        }
        else if (isOuter)
        {
            TakeCutFigure(gap, isHead);
            if (isHead && CutSentence.AtHead(_original, _candidate, gap) is { } first)
            {
                TakeWords(first);
            }
        }
        else
        {
            TakeWords(gap);
        }
    }

    private void TakeParagraphs(Gap gap, IReadOnlyList<Range> missing, IReadOnlyList<Range> added, bool isOuter)
    {
        var left = missing.Count > 0 ? Shortened(_original.Quote(missing[0].Start.Value, missing[^1].End.Value)) : null;
        var right = added.Count > 0 ? Shortened(_candidate.Quote(added[0].Start.Value, added[^1].End.Value)) : null;
        var kind = (left, right) switch
        {
            (not null, null) => DifferenceKind.MissingParagraph,
            (null, not null) => DifferenceKind.AddedParagraph,
            _ => FigureChange.KindOf(_original, _candidate, gap) ?? DifferenceKind.Text,
        };
        (isOuter ? _atEnds : _inside).Add(new(kind, left, right));
        _missingAtEnds += isOuter ? missing.Sum(sentence => sentence.End.Value - sentence.Start.Value) : 0;
    }

    /// <summary>At the document's end a figure may be changed that the shared words stop in: 12月4日, 12月5日.</summary>
    private void TakeCutFigure(Gap gap, bool isHead)
    {
        if (isHead || gap.LeftLength == 0)
        {
            return;
        }

        var wide = FigureChange.Widen(_original, _candidate, new(gap.Left, 0, gap.Right, 0));
        int left = LeadingFigure(_original.Folded, gap.Left), right = LeadingFigure(_candidate.Folded, gap.Right);
        var whole = new Gap(wide.Left, gap.Left - wide.Left + left, wide.Right, gap.Right - wide.Right + right);
        if (left > 0 && right > 0 && FigureChange.KindOf(_original, _candidate, whole) is { } kind)
        {
            _inside.Add(Quoted(kind, whole));
        }
    }

    private void TakeWords(Gap gap)
    {
        var wide = FigureChange.Widen(_original, _candidate, gap);
        var left = _original.Folded.Substring(wide.Left, wide.LeftLength);
        var right = _candidate.Folded.Substring(wide.Right, wide.RightLength);
        if (FigureChange.IsOtherSpelling(left, right) || ItemNumbers.AreAllThatDiffers(_original, _candidate, gap) || IsFurniture(gap))
        {
            return;
        }

        var kind = FigureChange.KindOf(_original, _candidate, wide);
        if (kind is null && _candidate.IsTraditional != _original.IsTraditional
            && gap.LeftLength <= LongestScriptChange && gap.RightLength <= LongestScriptChange)
        {
            return;
        }

        _inside.Add(Quoted(kind ?? DifferenceKind.Text, wide));
    }

    /// <summary>Page furniture that stands between paragraphs and is no sentence of its own.</summary>
    private bool IsFurniture(Gap gap) =>
        (gap.LeftLength == 0 && PageChrome.IsChrome(_candidate.Quote(gap.Right, gap.RightEnd)))
        || (gap.LeftLength == 0 && WholeLine(_candidate, gap.Right, gap.RightEnd))
        || (gap.RightLength == 0 && WholeLine(_original, gap.Left, gap.LeftEnd));

    private static bool WholeLine(ComparedPage page, int start, int end) => page.HasLineEndBefore(start) && page.HasLineEndBefore(end);

    private static int LeadingFigure(string folded, int at)
    {
        var length = 0;
        while (at + length < folded.Length && (Numerals.IsArabic(folded[at + length]) || Numerals.IsChinese(folded[at + length])))
        {
            length++;
        }

        return length;
    }

    private Difference Quoted(DifferenceKind kind, Gap gap) => new(
        kind, Context(_original, gap.Left, gap.LeftEnd), Context(_candidate, gap.Right, gap.RightEnd));

    private static string Context(ComparedPage page, int start, int end) =>
        Shortened(page.Quote(Math.Max(0, start - 8), Math.Min(page.Folded.Length, end + 8)));

    private static string Shortened(string quote)
    {
        var line = quote.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}

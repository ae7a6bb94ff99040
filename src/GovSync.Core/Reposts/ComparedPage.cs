using System.Buffers;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Core.Reposts;

/// <summary>One side of a comparison, prepared once: cleaned, folded, cut into sentences.</summary>
internal sealed class ComparedPage
{
    private const int HeaderLines = 12;
    private const int HeaderLength = 400;
    private const int ShortestTitle = 8;
    private const double NearTitle = 0.9;

    /// <summary>Pages repeat a title within their head; further down it is the document's own text.</summary>
    private const int LongestBetweenTitles = 40;

    /// <summary>Shorter texts tell nothing about a document.</summary>
    private const int ShortestText = 30;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;！!？?\n");

    private readonly Lazy<Shingles> _ownRuns;

    private ComparedPage(PageReading reading, bool keepsTitle)
    {
        Reading = reading;
        Title = DocumentTitle.Of(reading.Title);
        Number = reading.DocumentNumber ?? Title.Number ?? NumberOfHeader(reading.Text);
        Source = PageChrome.Without(reading.Text);
        var folded = TextFold.FoldWithPositions(Source);
        var afterTitle = StartOfBody(folded);
        RepeatsTitle = afterTitle > 0;
        var start = keepsTitle ? 0 : afterTitle;
        Folded = folded.Text[start..];
        Positions = [.. folded.Positions.Skip(start)];
        IsTraditional = folded.TraditionalShare > 0.02;
        Sentences = SentencesOf(Source, Positions);
        _ownRuns = new(() => RunsWithout(Title));
    }

    public PageReading Reading { get; }

    public DocumentTitle Title { get; }

    /// <summary>The document's own number, from the reading, the title or a header line of its own.</summary>
    public string? Number { get; }

    /// <summary>The text without the page's own lines, as written.</summary>
    public string Source { get; }

    public string Folded { get; }

    public IReadOnlyList<int> Positions { get; }

    public bool IsTraditional { get; }

    /// <summary>Where sentences and paragraphs begin and end in <see cref="Folded"/>.</summary>
    public IReadOnlyList<Range> Sentences { get; }

    /// <summary>Its text's runs, those of its own title apart.</summary>
    public Shingles OwnRuns => _ownRuns.Value;

    public bool HasText => Folded.Length >= ShortestText;

    /// <summary>True if the text begins with the title; then it is cut off, as pages differ in what they show above a document.</summary>
    public bool RepeatsTitle { get; }

    public static ComparedPage Of(PageReading reading) => new(reading, keepsTitle: false);

    public static ComparedPage WithTitle(PageReading reading) => new(reading, keepsTitle: true);

    /// <summary>True if a heading of the text is nearly this title, with words or figures exchanged: neither it nor it without its issuer.</summary>
    public bool HasHeadingLike(DocumentTitle title)
    {
        var lines = Source.Split('\n', HeaderLines + 1).Take(HeaderLines).Select(TextFold.Fold).Where(line => line.Length > 0).ToList();
        return lines.Concat(lines.Zip(lines.Skip(1), (one, next) => one + next)).Any(heading =>
            heading.Length >= ShortestTitle
            && !heading.EndsWith(title.Folded, StringComparison.Ordinal) && !title.Folded.EndsWith(heading, StringComparison.Ordinal)
            && !heading.StartsWith(title.Folded, StringComparison.Ordinal) && !title.Folded.StartsWith(heading, StringComparison.Ordinal)
            && TitleLikeness.Of(heading, title.Folded) >= NearTitle);
    }

    /// <summary>The text's runs without those of a title: every relative of a document quotes it, so it says nothing about the text.</summary>
    public Shingles RunsWithout(DocumentTitle title) => Shingles.Of(
        title.Folded.Length < ShortestTitle ? Folded
        : Folded.Replace(title.Folded, "", StringComparison.Ordinal)
            .Replace(title.Subject.Length < ShortestTitle ? title.Folded : title.Subject, "", StringComparison.Ordinal));

    /// <summary>The source's words from one folded position to another.</summary>
    public string Quote(int start, int end)
    {
        if (Positions.Count == 0 || start >= end)
        {
            return "";
        }

        return Source[Positions[start]..(Positions[Math.Min(end, Positions.Count) - 1] + 1)];
    }

    /// <summary>True if a line ends before this folded position, or the text begins or ends there.</summary>
    public bool HasLineEndBefore(int at) =>
        at <= 0 || at >= Positions.Count || Source.AsSpan(Positions[at - 1], Positions[at] - Positions[at - 1]).Contains('\n');

    /// <summary>True if nothing but a thousands separator was dropped before this folded position: 1,200 is one figure, 9%。2003 are two.</summary>
    public bool IsJoinedBefore(int at) =>
        at > 0 && at < Positions.Count && Source.AsSpan(Positions[at - 1] + 1, Positions[at] - Positions[at - 1] - 1) is "" or "," or "，";

    /// <summary>Where the sentence begins that holds the character before this folded position.</summary>
    public int StartOfSentence(int at) => at <= 0 ? 0 : SentenceWith(at - 1).Start.Value;

    /// <summary>Where the sentence ends that holds the character at this folded position.</summary>
    public int EndOfSentence(int at) => at >= Folded.Length ? Folded.Length : SentenceWith(at).End.Value;

    private Range SentenceWith(int position)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].End.Value <= position ? (middle + 1, high) : (low, middle);
        }

        return Sentences[low];
    }

    /// <summary>Behind the title and the number where the text repeats them: pages differ in what they show above a document.</summary>
    private int StartOfBody(FoldedText text)
    {
        var start = 0;
        if (Title.Folded.Length >= ShortestTitle)
        {
            var header = text.Text[..Math.Min(text.Text.Length, HeaderLength)];
            for (var at = -1; (at = header.IndexOf(Title.Folded, at + 1, StringComparison.Ordinal)) >= 0;)
            {
                var end = at + Title.Folded.Length;
                var isQuoted = end < text.Text.Length && Source[text.Positions[end - 1]..text.Positions[end]].Contains('》', StringComparison.Ordinal);
                if (isQuoted || (start > 0 && at - start > LongestBetweenTitles))
                {
                    break;
                }

                start = end;
            }
        }

        var number = TextFold.Fold(Number);
        return number.Length > 0 && text.Text.AsSpan(start).StartsWith(number, StringComparison.Ordinal) ? start + number.Length : start;
    }

    private static string? NumberOfHeader(string source)
    {
        foreach (var line in source.Split('\n').Take(HeaderLines))
        {
            if (OwnDocumentNumber.Normalise(line) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static List<Range> SentencesOf(string source, IReadOnlyList<int> positions)
    {
        var sentences = new List<Range>();
        var start = 0;
        for (var i = 1; i <= positions.Count; i++)
        {
            if (i == positions.Count || EndsBetween(source, positions[i - 1], positions[i]))
            {
                sentences.Add(start..i);
                start = i;
            }
        }

        return sentences;
    }

    private static bool EndsBetween(string source, int position, int next) =>
        next - position > 1 && source.AsSpan(position + 1, next - position - 1).ContainsAny(SentenceEnds);
}

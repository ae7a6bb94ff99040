using GovSync.Benchmarks.Variants;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;

namespace GovSync.Benchmarks;

/// <summary>
/// Real pages against variants of themselves, made here by a seeded generator: faithful ones must raise no alarm, a planted change must be
/// found under its kind, an excerpt must be a part, a relative of the document must not pass; and against each other, where none is the repost of another.
/// </summary>
internal static class VariantMeasures
{
    private const int Seed = 20170628;
    private const int ShortestText = 300;
    private const int FewestSentences = 5;
    private const int MixedRounds = 3;
    private const int PlantedRounds = 2;

    public static IEnumerable<Measure> On(string data)
    {
        var pages = Pages(data);
        var articles = Articles(data);
        yield return Faithful("variants.faithful", articles);
        yield return Mixed("variants.mixed", articles);
        foreach (var measure in Planted(articles))
        {
            yield return measure;
        }

        yield return Judged("variants.excerpt", Excerpts(articles), Integrity.Partial, Integrity.Same);
        foreach (var (name, make) in RelativeVariants.All)
        {
            yield return Judged($"variants.{name}", Relatives(articles, make), Integrity.Different, Integrity.LinkOnly);
        }

        yield return Judged("variants.handedOn", Relatives(articles, RelativeVariants.HandedOn), Integrity.Same, Integrity.Altered, Integrity.Partial);
        yield return Judged("variants.otherPage", Others(pages), Integrity.Different, Integrity.LinkOnly);
        yield return NeverRelated(pages);
    }

    /// <summary>The real pages that are documents of some length.</summary>
    public static List<(string Name, PageReading Page)> Articles(string data) =>
        [.. Pages(data).Where(row => row.Page.Text.Count(character => character == '。') >= FewestSentences)];

    private static List<(string Name, PageReading Page)> Pages(string data) =>
        [.. Directory.EnumerateFiles(Path.Combine(data, "pages"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select((file, i) => (Name: Path.GetFileName(file), Page: Original(File.ReadAllBytes(file), i)))
            .Where(row => row.Page.Text.Length >= ShortestText && row.Page.Title.Length > 0)];

    /// <summary>The page at an address of its own, on the host that holds its attachments where it names one.</summary>
    private static PageReading Original(byte[] bytes, int number)
    {
        var read = PageReader.Read(bytes, null, $"https://www.source{number}.example.cn/zc/1.html");
        return read.Attachments.Select(file => file.Url).OfType<string>().FirstOrDefault() is { } url
            ? read with { Url = new Uri(new Uri(url), "/zc/1.html").AbsoluteUri }
            : read;
    }

    private static Measure Faithful(string name, List<(string Name, PageReading Page)> pages)
    {
        var random = new Random(Seed);
        var pairs = from row in pages
                    from variant in FaithfulVariants.All
                    let layout = Layouts.All[random.Next(Layouts.All.Length)]
                    select ($"{row.Name}, {variant.Name}, {layout.Name}", row.Page, layout.Read(variant.Make(PageCopy.Of(row.Page), random)));
        return Alarms(name, pairs);
    }

    private static Measure Mixed(string name, List<(string Name, PageReading Page)> pages)
    {
        var random = new Random(Seed);
        var pairs = from row in pages
                    from round in Enumerable.Range(0, MixedRounds)
                    let layout = Layouts.All[random.Next(Layouts.All.Length)]
                    select ($"{row.Name}, mixed {round}, {layout.Name}", row.Page, layout.Read(FaithfulVariants.Mixed(PageCopy.Of(row.Page), random)));
        return Alarms(name, pairs);
    }

    /// <summary>A faithful repost is the same, without any difference.</summary>
    private static Measure Alarms(string name, IEnumerable<(string Name, PageReading Original, PageReading Candidate)> pairs)
    {
        var rows = pairs.Select(pair => (pair.Name, Comparison: RepostComparer.Compare(pair.Original, pair.Candidate))).ToList();
        var alarms = rows.Where(row => row.Comparison.Integrity != Integrity.Same || row.Comparison.Differences.Count > 0)
            .Select(row => $"{row.Name}: {Told(row.Comparison)}").ToList();
        return new(name, rows.Count - alarms.Count, rows.Count, rows.Count, alarms);
    }

    private static IEnumerable<Measure> Planted(List<(string Name, PageReading Page)> pages)
    {
        var random = new Random(Seed);
        foreach (var change in PlantedChanges.All)
        {
            var rows = (from row in pages
                        from round in Enumerable.Range(0, PlantedRounds)
                        let faithful = round == 0 ? PageCopy.Of(row.Page) : Reshaped(row.Page, random)
                        let copy = change.Make(faithful, random)
                        where copy is not null
                        let layout = Layouts.All[random.Next(change.Kind is DifferenceKind.AttachmentMissing or DifferenceKind.AttachmentOnSourceHost ? 1 : 0, Layouts.All.Length)]
                        let comparison = RepostComparer.Compare(row.Page, layout.Read(copy))
                        select (Name: $"{row.Name}, {layout.Name}, {Place(faithful.Text, copy.Text)}", Comparison: comparison)).ToList();
            var misses = rows.Where(row => !IsFound(row.Comparison, change.Kind)).Select(row => $"{row.Name}: {Told(row.Comparison)}").ToList();
            yield return new($"planted.{change.Name}", rows.Count - misses.Count, rows.Count, rows.Count, misses);
        }
    }

    /// <summary>Laid out otherwise first, as a page with a change is not the original's twin either.</summary>
    private static PageCopy Reshaped(PageReading page, Random random) =>
        FaithfulVariants.Reshaping[random.Next(FaithfulVariants.Reshaping.Count)].Make(PageCopy.Of(page), random);

    /// <summary>The first words in which the copy differs.</summary>
    private static string Place(string original, string copy)
    {
        var at = original.AsSpan().CommonPrefixLength(copy);
        return $"at {at}: …{copy[Math.Max(0, at - 12)..Math.Min(copy.Length, at + 12)].ReplaceLineEndings(" ")}…";
    }

    /// <summary>Told under its kind and under no other.</summary>
    private static bool IsFound(RepostComparison comparison, DifferenceKind kind) =>
        comparison.Integrity is Integrity.Same or Integrity.Altered or Integrity.Partial
        && comparison.Differences.Any(difference => difference.Kind == kind)
        && comparison.Differences.All(difference => difference.Kind == kind);

    private static Measure Judged(
        string name, IEnumerable<(string Name, PageReading Original, PageReading Candidate)> pairs, params Integrity[] expected)
    {
        var rows = pairs.Select(pair => (pair.Name, Comparison: RepostComparer.Compare(pair.Original, pair.Candidate))).ToList();
        var misses = rows.Where(row => !expected.Contains(row.Comparison.Integrity)).Select(row => $"{row.Name}: {Told(row.Comparison)}").ToList();
        return new(name, rows.Count - misses.Count, rows.Count, rows.Count, misses);
    }

    private static string Told(RepostComparison comparison) =>
        $"{comparison.Integrity} {comparison.Coverage:F2} {comparison.Fidelity:F2} {string.Join(" | ", comparison.Differences.Take(3))}";

    private static IEnumerable<(string, PageReading, PageReading)> Relatives(
        List<(string Name, PageReading Page)> pages, Func<PageCopy, Random, PageCopy?> make)
    {
        var random = new Random(Seed);
        return from row in pages
               where row.Page.Kind == ReleaseKind.Policy
               let copy = make(PageCopy.Of(row.Page), random)
               where copy is not null
               let layout = Layouts.All[random.Next(Layouts.All.Length)]
               select ($"{row.Name}, {layout.Name}", row.Page, layout.Read(copy));
    }

    private static IEnumerable<(string, PageReading, PageReading)> Excerpts(List<(string Name, PageReading Page)> pages) =>
        from row in pages
        where row.Page.Text.Length > 1_200
        from start in (double[])[0, 0.3, 0.6]
        from length in (int[])[200, 400, 600]
        let from_ = (int)(row.Page.Text.Length * start)
        where from_ + length < row.Page.Text.Length
        select ($"{row.Name}, {length} from {start}", row.Page, row.Page with { Text = row.Page.Text.Substring(from_, length) });

    private static IEnumerable<(string, PageReading, PageReading)> Others(List<(string Name, PageReading Page)> pages) =>
        from one in pages
        from other in pages
        where one.Name != other.Name
        select ($"{one.Name} against {other.Name}", one.Page, other.Page);

    /// <summary>Among these pages the labelled pairs hold the only interpretations; what else is called one is listed to be looked at.</summary>
    private static Measure NeverRelated(List<(string Name, PageReading Page)> pages)
    {
        var related = Others(pages).Select(pair => (pair.Item1, Match: InterpretationMatcher.Match(pair.Item2, pair.Item3)))
            .Where(row => row.Match.IsRelated).Select(row => $"{row.Item1}: {row.Match.Score:F2} {string.Join("; ", row.Match.Evidence)}").ToList();
        var count = pages.Count * (pages.Count - 1);
        return new("variants.otherPage.pair", count - related.Count, count, count, related);
    }
}

using GovSync.Benchmarks.Variants;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;

namespace GovSync.Benchmarks;

/// <summary>
/// Every real policy page against interpretations written for it and for others, under the names they go by: each belongs to its own policy
/// only, and its form is told.
/// </summary>
internal static class InterpretationMeasures
{
    private const int Seed = 20170628;
    private const int OthersEach = 6;
    private const int ShortestTitle = 8;

    public static IEnumerable<Measure> On(string data)
    {
        var policies = Directory.EnumerateFiles(Path.Combine(data, "pages"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => PageReader.Read(File.ReadAllBytes(file)))
            .Where(page => page.Kind == ReleaseKind.Policy && page.Title.Length >= ShortestTitle)
            .DistinctBy(page => InterpretationVariants.Names.Of(page).Title).ToList();
        var random = new Random(Seed);
        var forms = (Right: 0, All: 0, Misses: new List<string>());
        foreach (var variant in InterpretationVariants.All)
        {
            int right = 0, given = 0;
            var misses = new List<string>();
            foreach (var explained in policies)
            {
                var page = InterpretationVariants.Read(variant.Make(InterpretationVariants.Names.Of(explained)));
                foreach (var policy in policies.OrderBy(_ => random.Next()).Take(OthersEach).Append(explained).Distinct())
                {
                    var match = InterpretationMatcher.Match(policy, page);
                    right += match.IsRelated && policy == explained ? 1 : 0;
                    given += match.IsRelated ? 1 : 0;
                    if (match.IsRelated != (policy == explained))
                    {
                        misses.Add($"{policy.Title} | {page.Title}: {match.Score:F2} {string.Join("; ", match.Evidence)}");
                    }
                }

                forms.All++;
                if (InterpretationForms.Of(page) == variant.Form)
                {
                    forms.Right++;
                }
                else
                {
                    forms.Misses.Add($"{page.Title}: {InterpretationForms.Of(page)}");
                }
            }

            yield return new($"explains.{variant.Name}", right, given, policies.Count, misses);
        }

        yield return new("explains.form", forms.Right, forms.All, forms.All, forms.Misses);
    }
}

using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>
/// A selector of the small language that channels are registered with, a subset of CSS: tag, *, #id, .class, [attr], [attr=value]
/// (also ^= $= *= ~=), descendant (space), child (&gt;), alternatives (comma).
/// </summary>
internal sealed class Selector
{
    private readonly IReadOnlyList<IReadOnlyList<SelectorStep>> _alternatives;

    private Selector(IReadOnlyList<IReadOnlyList<SelectorStep>> alternatives) => _alternatives = alternatives;

    /// <summary>Null if it cannot be understood; <paramref name="complaint"/> then says what was found and expected.</summary>
    public static Selector? Parse(string text, out string? complaint)
    {
        var parser = new SelectorParser(text);
        var alternatives = parser.Alternatives();
        complaint = parser.Complaint;
        return complaint is null ? new(alternatives) : null;
    }

    public bool Matches(HtmlNode node) => _alternatives.Any(steps => Matches(node, steps, steps.Count - 1));

    /// <summary>From the last step backwards; a descendant step tries each ancestor. Depth is bounded by the number of steps.</summary>
    private static bool Matches(HtmlNode node, IReadOnlyList<SelectorStep> steps, int last)
    {
        if (!steps[last].Fits(node))
        {
            return false;
        }

        if (last == 0)
        {
            return true;
        }

        for (var above = node.ParentNode; above is not null; above = above.ParentNode)
        {
            if (Matches(above, steps, last - 1))
            {
                return true;
            }

            if (steps[last].IsChild)
            {
                return false;
            }
        }

        return false;
    }
}

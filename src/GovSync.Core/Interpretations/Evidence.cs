namespace GovSync.Core.Interpretations;

/// <summary>Collects facts for and against, each with its weight, and the words that tell them.</summary>
internal sealed class Evidence
{
    private readonly List<string> words = [];
    private double doubt = 1;
    private double ceiling = 1;

    public IReadOnlyList<string> Words => words;

    /// <summary>Independent facts add up without ever passing 1.</summary>
    public double Score => Math.Round(Math.Min(ceiling, 1 - doubt), 3);

    public void For(double weight, string fact)
    {
        doubt *= 1 - weight;
        words.Add(fact);
    }

    /// <summary>A fact that no other outweighs: the score stays at or below <paramref name="highest"/>.</summary>
    public void Against(double highest, string fact)
    {
        ceiling = Math.Min(ceiling, highest);
        words.Add(fact);
    }
}

namespace GovSync.Core.Interpretations;

/// <summary>Collects facts for and against, each with its weight, and the words that tell them.</summary>
internal sealed class Evidence
{
    private readonly List<string> _words = [];
    private double _doubt = 1;
    private double _ceiling = 1;

    public IReadOnlyList<string> Words => _words;

    /// <summary>Independent facts add up without ever passing 1.</summary>
    public double Score => Math.Round(Math.Min(_ceiling, 1 - _doubt), 3);

    public void For(double weight, string fact)
    {
        _doubt *= 1 - weight;
        _words.Add(fact);
    }

    /// <summary>A fact that no other outweighs: the score stays at or below <paramref name="highest"/>.</summary>
    public void Against(double highest, string fact)
    {
        _ceiling = Math.Min(_ceiling, highest);
        _words.Add(fact);
    }
}

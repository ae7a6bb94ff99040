namespace GovSync.Core.Text;

/// <summary>
/// The set of a folded text's runs of five characters. The share of one text's runs found in another (containment) tells a repost from
/// another text well, whatever the page puts around it.
/// </summary>
public sealed class Shingles
{
    public const int Length = 5;

    private readonly HashSet<ulong> _hashes;

    private Shingles(HashSet<ulong> hashes) => _hashes = hashes;

    public int Count => _hashes.Count;

    public static Shingles Of(ReadOnlySpan<char> folded)
    {
        var hashes = new HashSet<ulong>(Math.Max(0, folded.Length - Length + 1));
        for (var i = 0; i + Length <= folded.Length; i++)
        {
            hashes.Add(HashOf(folded.Slice(i, Length)));
        }

        return new(hashes);
    }

    /// <summary>Share of this text's runs that the other has, 0 to 1; 0 for a text too short to have one.</summary>
    public double ShareIn(Shingles other)
    {
        var shared = 0;
        foreach (var hash in _hashes)
        {
            shared += other._hashes.Contains(hash) ? 1 : 0;
        }

        return _hashes.Count == 0 ? 0 : (double)shared / _hashes.Count;
    }

    internal static ulong HashOf(ReadOnlySpan<char> run)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in run)
        {
            hash = (hash ^ character) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return hash;
    }
}

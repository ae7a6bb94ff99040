namespace GovSync.Core.Rules;

/// <summary>Where a clause comes from.</summary>
/// <param name="File">Name of the regulation's file.</param>
/// <param name="Document">Its official title or short name.</param>
/// <param name="Article">Article or heading path.</param>
/// <param name="Quote">The deciding words.</param>
public sealed record ClauseBasis(string File, string Document, string Article, string Quote)
{
    /// <summary>
    /// True where the text binds elsewhere and only agrees with the clause: it speaks in place of one that is not here.
    /// </summary>
    public bool IsParallel { get; init; }
}

namespace GovSync.Functions.Hosting;

/// <summary>The host sent an invocation that the function cannot read.</summary>
/// <param name="found">What came.</param>
/// <param name="expected">What should have come.</param>
public sealed class InvalidInvocationException(string found, string expected)
    : Exception($"found {found}, expected {expected}")
{
    private const int ExcerptLength = 80;

    public string Found { get; } = found;

    public string Expected { get; } = expected;

    /// <summary>Enough of a text to recognise it in an error.</summary>
    internal static string Excerpt(string text) => text.Length <= ExcerptLength ? text : $"{text[..ExcerptLength]}…";
}

namespace GovSync.Core.Rules;

/// <summary>A rule profile that cannot be used: our own fault, which stops the program at start.</summary>
public sealed class InvalidProfileException : Exception
{
    public InvalidProfileException(string profile, string field, string found, string expected)
        : base($"{profile}: {field} is {found}, expected {expected}.") => (Profile, Field) = (profile, field);

    public InvalidProfileException(string profile, string field, string found, string expected, Exception cause)
        : base($"{profile}: {field} is {found}, expected {expected}.", cause) => (Profile, Field) = (profile, field);

    public string Profile { get; }

    /// <summary>Path in the file, as repost[0].withinHours.</summary>
    public string Field { get; }
}

namespace GovSync.Functions.Storage;

/// <summary>The message of every queue: keys of work rows. It is a nudge; what is to be done is read from the tables.</summary>
public sealed record DueWork(IReadOnlyList<string> Keys);

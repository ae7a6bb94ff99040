namespace GovSync.LocalHost.Machine;

/// <summary>How a program is started.</summary>
/// <param name="Name">Stands before each line that it prints.</param>
public sealed record ChildStart(string Name, string Program, IReadOnlyList<string> Arguments)
{
    public string? Folder { get; init; }

    /// <summary>Besides what this process has.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Sees each line of stdout; what it answers true for is not printed.</summary>
    public Func<string, bool> Takes { get; init; } = _ => false;
}

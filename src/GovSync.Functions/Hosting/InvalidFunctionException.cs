namespace GovSync.Functions.Hosting;

/// <summary>Functions that cannot work as they are written; stops the program at start.</summary>
public sealed class InvalidFunctionException(IReadOnlyList<string> faults)
    : Exception(
        $"Functions that cannot work as they are written:\n{string.Join('\n', faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}

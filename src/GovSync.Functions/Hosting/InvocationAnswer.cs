namespace GovSync.Functions.Hosting;

/// <summary>What the host expects of a trigger; the names are its own.</summary>
internal sealed record InvocationAnswer(
    IReadOnlyDictionary<string, string> Outputs, IReadOnlyList<string> Logs, string? ReturnValue)
{
    public static readonly InvocationAnswer Done = new(new Dictionary<string, string>(), [], null);
}

namespace GovSync.LocalHost;

/// <summary>What a person reads while it runs: one line each, told by the part that speaks.</summary>
public sealed class Journal(TextWriter writer)
{
    private readonly Lock gate = new();

    public void Write(string source, string text)
    {
        lock (gate)
        {
            writer.WriteLine($"[{source}] {text}");
            writer.Flush();
        }
    }
}

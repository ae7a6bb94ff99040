using System.Collections.Concurrent;
using System.Text;

namespace GovSync.EndToEnd.LocalHost;

/// <summary>Keeps what is written line by line, for readers on other threads.</summary>
internal sealed class Lines : TextWriter
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> All => lines;

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value) => lines.Enqueue(value ?? "");
}

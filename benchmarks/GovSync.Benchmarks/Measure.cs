namespace GovSync.Benchmarks;

/// <summary>One measured judgement: how many were right, and what was missed.</summary>
/// <param name="Name">What was judged, e.g. read.title.</param>
/// <param name="Right">Judged as labelled.</param>
/// <param name="Given">Judged at all (for precision).</param>
/// <param name="Labelled">Labelled (for recall).</param>
internal sealed record Measure(string Name, int Right, int Given, int Labelled, IReadOnlyList<string> Misses)
{
    public double Precision => Given == 0 ? 1 : (double)Right / Given;

    public double Recall => Labelled == 0 ? 1 : (double)Right / Labelled;
}

namespace GovSync.Benchmarks.Peers;

/// <summary>A file that both sides read.</summary>
/// <param name="Charset">What both sides decode it by: peers don't find it out themselves.</param>
internal sealed record MeasuredFile(string Path, string Charset);

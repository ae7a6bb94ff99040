namespace GovSync.Core.Sites;

/// <summary>What is wrong in a registry file, for whoever mends it.</summary>
/// <param name="File">sites or channels.</param>
/// <param name="Line">From 1, as an editor counts.</param>
/// <param name="Column">As its header calls it.</param>
public sealed record CsvFault(string File, int Line, string Column, string Found, string Expected)
{
    public override string ToString() => $"{File} line {Line}, {Column}: found '{Found}', expected {Expected}";
}

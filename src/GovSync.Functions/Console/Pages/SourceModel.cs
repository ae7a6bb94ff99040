using GovSync.Core.Releases;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console.Pages;

/// <summary>A source's row in a form, and what it yields.</summary>
/// <param name="Fields">By column of <c>channels.csv</c>; what is missing is empty.</param>
/// <param name="Faults">Of the fields; empty = they can be used.</param>
/// <param name="Preview">Null = it was not asked for.</param>
/// <param name="Done">What was done just now; null = nothing.</param>
public sealed record SourceModel(
    IReadOnlyDictionary<string, string> Fields, IReadOnlyList<CsvFault> Faults, ChannelPreview? Preview = null, string? Done = null)
{
    public string this[string column] => Fields.GetValueOrDefault(column, "");
}

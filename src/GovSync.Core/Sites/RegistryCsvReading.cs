namespace GovSync.Core.Sites;

/// <summary>Registry files as they were read. With any fault nothing of them may be imported.</summary>
/// <param name="Faults">All of them, sites first, by line.</param>
public sealed record RegistryCsvReading(IReadOnlyList<Site> Sites, IReadOnlyList<Channel> Channels, IReadOnlyList<CsvFault> Faults);

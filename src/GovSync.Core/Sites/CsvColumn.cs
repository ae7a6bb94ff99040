namespace GovSync.Core.Sites;

/// <summary>A column of a registry file.</summary>
/// <param name="Name">Header in English; the Chinese one is as good.</param>
/// <param name="IsRequired">The column must be there and each row must fill it.</param>
/// <param name="Write">The field, in Chinese where the flag says so.</param>
internal sealed record CsvColumn<T>(string Name, string Chinese, bool IsRequired, Func<T, bool, string> Write);

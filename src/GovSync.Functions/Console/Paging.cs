namespace GovSync.Functions.Console;

/// <summary>One page of a list.</summary>
/// <param name="Number">1 to <paramref name="Count"/>.</param>
/// <param name="Count">At least 1.</param>
/// <param name="Total">Items on all pages.</param>
public sealed record Paging<T>(IReadOnlyList<T> Items, int Number, int Count, int Total);

/// <summary>Cuts lists into pages.</summary>
public static class Paging
{
    /// <param name="wanted">As the visitor asked; beyond the ends the nearest there is.</param>
    public static Paging<T> Of<T>(IReadOnlyList<T> all, int? wanted, int size)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var number = Math.Clamp(wanted ?? 1, 1, count);
        return new([.. all.Skip((number - 1) * size).Take(size)], number, count, all.Count);
    }
}

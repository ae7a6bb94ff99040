namespace GovSync.Core.Rules;

/// <summary>
/// Working days (工作日) by the State Council's yearly arrangement. The 12 hours of a repost are clock hours and know none.
/// </summary>
public sealed class WorkingDays
{
    private static readonly Lazy<WorkingDays> LoadedBuiltIn = new(() => Load(BuiltInFiles));

    private readonly Dictionary<int, HolidayYear> _years;

    private WorkingDays(IEnumerable<HolidayYear> years) => _years = years.ToDictionary(year => year.Year);

    /// <summary>The years that come with the program.</summary>
    public static WorkingDays BuiltIn => LoadedBuiltIn.Value;

    /// <summary>Name and JSON of the years that come with the program.</summary>
    public static IReadOnlyList<(string Name, string Json)> BuiltInFiles => EmbeddedFiles.In("Rules.Calendars");

    public IReadOnlyCollection<int> Years => _years.Keys;

    /// <summary>The years that come with the program, and others; one of the same name stands in place of the program's own.</summary>
    /// <inheritdoc cref="Load"/>
    public static WorkingDays BuiltInWith(IReadOnlyList<(string Name, string Json)> files) =>
        files.Count == 0 ? BuiltIn : Load(EmbeddedFiles.Replaced(BuiltInFiles, files));

    /// <param name="files">Name without extension, and the JSON; a year is a file, so that a new one is data.</param>
    /// <exception cref="InvalidProfileException">A file is not as it must be, or a year is there twice.</exception>
    public static WorkingDays Load(IEnumerable<(string Name, string Json)> files)
    {
        var years = files.Select(file => (file.Name, Year: HolidayYear.Read(file.Name, file.Json))).ToList();
        if (years.GroupBy(y => y.Year.Year).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidProfileException(
                twice.Last().Name, "year", $"{twice.Key}, as in {twice.First().Name}", "a year of its own");

        return new WorkingDays(years.Select(y => y.Year));
    }

    /// <summary>In a year without an arrangement, Monday to Friday.</summary>
    public bool IsWorkingDay(DateOnly day) => _years.TryGetValue(day.Year, out var year)
        ? year.Work.Contains(day) || (!IsWeekend(day) && !year.Off.Contains(day))
        : !IsWeekend(day);

    /// <summary>
    /// The last day of a limit of <paramref name="workingDays"/>: the day of the event is not counted, so that 1 is the next
    /// working day.
    /// </summary>
    public WorkingDayLimit After(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingDays);
        var last = day;
        for (var left = workingDays; left > 0;)
        {
            last = last.AddDays(1);
            if (IsWorkingDay(last)) left--;
        }

        var first = day.AddDays(1).Year;
        return new WorkingDayLimit(
            last, [.. Enumerable.Range(first, last.Year - first + 1).Where(year => !_years.ContainsKey(year))]);
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

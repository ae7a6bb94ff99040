using System.Text.Json;

namespace GovSync.Benchmarks.Looks;

/// <summary>
/// The plan of looks against hourly polling, over 30 simulated days of releases, each watched for 30 days. Nothing but Core runs: the
/// sites are a model with seeded delays.
/// </summary>
internal static class LookBench
{
    /// <summary>The plan may cost this share of hourly polling at most.</summary>
    private const double Goal = 0.2;

    /// <returns>0 = the plan keeps its goals in every model country.</returns>
    public static int Run(LookOptions options)
    {
        var countries = RepostHabit.All.Select(habit => Measure(options, habit)).ToList();
        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(countries, JsonOutput.Options));
        }
        else
        {
            countries.ForEach(Print);
        }

        return countries.TrueForAll(country => country.IsGood) ? 0 : 1;
    }

    private static Country Measure(LookOptions options, RepostHabit habit)
    {
        var tasks = ModelTask.Country(options, habit).ToList();
        var plan = tasks.ConvertAll(Watch.ByPlan);
        var hourly = tasks.ConvertAll(task => Watch.Hourly(task, untilSeen: false));
        var untilSeen = tasks.ConvertAll(task => Watch.Hourly(task, untilSeen: true));
        var measures = new[]
        {
            PlanMeasure.Of("plan", plan), PlanMeasure.Of("hourly", hourly), PlanMeasure.Of("hourly until seen", untilSeen),
        };
        return new(habit.Name, tasks.Count, measures, measures[0].RequestsPerRepost / measures[1].RequestsPerRepost);
    }

    private static void Print(Country country)
    {
        Console.WriteLine($"sites that repost: {country.Habit}; {country.Tasks} tasks");
        Console.WriteLine(
            $"{"",-18}{"confirmed",10}{"looks",8}{"requests",10}{"shared",8}{"messages",10}{"found after, min",18}{"p95",8}{"undecided, min",16}{"max",7}{"straddled",11}");
        foreach (var plan in country.Plans)
        {
            Console.WriteLine(
                $"{plan.Plan,-18}{plan.Confirmed,10}{plan.LooksPerTask,8:F1}{plan.RequestsPerRepost,10:F1}{plan.SharedRequestsPerRepost,8:F1}{plan.Messages,10}"
                + $"{plan.DetectionMedianMinutes,18:F1}{plan.DetectionP95Minutes,8:F1}"
                + $"{plan.UndecidedMedianMinutes,16:F1}{plan.UndecidedMaxMinutes,7:F1}{plan.Straddled,11:P2}");
        }

        Console.WriteLine(
            $"the plan asks {country.Share:P1} of what hourly polling asks (goal: {Goal:P0} at most), "
            + $"and decides {(country.DecidesInTime ? "no deadline" : "deadlines")} later");
        Console.WriteLine();
    }

    /// <param name="Plans">Plan, hourly, hourly until seen.</param>
    /// <param name="Share">Requests of the plan by those of hourly polling, a confirmed repost.</param>
    private sealed record Country(string Habit, int Tasks, IReadOnlyList<PlanMeasure> Plans, double Share)
    {
        /// <summary>Both at the median and at the worst.</summary>
        public bool DecidesInTime =>
            Plans[0].UndecidedMedianMinutes <= Plans[1].UndecidedMedianMinutes && Plans[0].UndecidedMaxMinutes <= Plans[1].UndecidedMaxMinutes;

        public bool IsGood => Share <= Goal && DecidesInTime;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using GovSync.LocalHost.Run;

namespace GovSync.LocalHost.Once;

/// <summary>Runs the demo's scenario by stepped time, in a fresh folder and on free ports, and compares.</summary>
internal static class ScenarioRun
{
    /// <param name="output">Gets the result; nothing else is written there.</param>
    /// <returns>The exit code: 0 = every case as expected.</returns>
    public static async Task<int> RunAsync(
        RunOptions options, Journal journal, TextWriter output, CancellationToken cancellationToken)
    {
        if (options.Demo is null)
        {
            throw new RefusedException("--once needs --demo DLL: the demo holds the scenario");
        }

        var startedAt = TimeProvider.System.GetTimestamp();
        await using var machine = await RunningMachine.StartAsync(options, journal, cancellationToken);
        var scenario = await machine.Demo!.ScenarioAsync(cancellationToken);
        var (steps, messages) = await machine.Host!.StepAsync(
            Instant(scenario, "start"), Instant(scenario, "end"), machine.Demo, cancellationToken);
        journal.Write("host", $"{steps} steps, {messages} messages");

        var seconds = TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds;
        var report = await CompareAsync(machine, ScenarioCase.ReadAll(scenario), seconds, cancellationToken);
        await output.WriteLineAsync((options.Json ? report.ToJson() : report.ToText()).AsMemory(), cancellationToken);
        return report.IsGood ? 0 : 1;
    }

    private static async Task<ScenarioReport> CompareAsync(
        RunningMachine machine, IReadOnlyList<ScenarioCase> cases, double seconds, CancellationToken cancellationToken)
    {
        using var app = machine.OpenApp();
        var tasks = (await app.GetAsync("tasks", cancellationToken))["tasks"]!.AsArray();
        var pairs = (await app.GetAsync("interpretations", cancellationToken))["pairs"]!.AsArray();
        var comparison = new ScenarioComparison(tasks, pairs, await LeftOutAsync(app, cancellationToken));
        var verdicts = tasks.GroupBy(task => (string)task!["timeliness"]!)
            .ToDictionary(verdict => verdict.Key, verdict => verdict.Count());
        return new(
            tasks.Count,
            verdicts,
            [.. cases.Select(each => each.Name)],
            [.. cases.Select(comparison.Check).OfType<Mismatch>()],
            Math.Round(seconds, 1));
    }

    private static async Task<IReadOnlySet<(string Title, string SiteCode)>> LeftOutAsync(AppClient app, CancellationToken cancellationToken)
    {
        var found = new HashSet<(string, string)>();
        var releases = (await app.GetAsync("releases", cancellationToken))["releases"]!.AsArray();
        foreach (var release in releases.Where(each => !(bool)each!["isBaseline"]!))
        {
            var detail = await app.GetAsync($"releases/{(string)release!["id"]!}", cancellationToken);
            found.UnionWith(detail["leftOut"]!.AsArray().Select(site => ((string)release["title"]!, (string)site!["siteCode"]!)));
        }

        return found;
    }

    private static DateTimeOffset Instant(JsonNode scenario, string name) =>
        DateTimeOffset.Parse((string)scenario[name]!, CultureInfo.InvariantCulture);
}

using System.Text.Json.Nodes;

namespace GovSync.EndToEnd.Machine;

/// <summary>Storage, demo, host and app together: the demo's scenario by stepped time, as <c>./run --once --json</c> does.</summary>
[Collection(MachineTests.Name)]
public sealed class ScenarioTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>What a run must have shown, whatever else the scenario grows.</summary>
    private static readonly string[] RequiredCases =
    [
        "on time within minutes, confirmed by the site", "exactly at the deadline", "half an hour late", "never reposted",
        "no source named", "wrong source named", "one figure altered", "a paragraph left out", "only a link to the original",
        "under another title", "unreachable over the deadline, reposted in time", "hours run from the push", "hours run from the pull an hour later",
        "never notified", "a minute before the deadline, old template", "a minute after the deadline", "back-dated by an hour and a half",
        "only a day printed, at the deadline", "a plan of its own instead of the document", "only the first part",
        "full-width digits are the same text", "one date altered", "attachment left out", "attachment left on the source's host",
        "stamped 00:00 and half an hour late, no back-dating", "no time printed, at the deadline", "wrong charset label",
        "challenge page from before the deadline on", "list needs JavaScript from before the deadline on",
        "closed with approval over the deadline", "closed with approval to the end", "endpoint down, then up: hours run from the push that came",
        "not yet due at the end", "on three portals, the first one's hours count", "registered later, owes nothing of before",
        "industry release, the industry owes it promptly", "industry release, the region's portal owes nothing",
        "withdrawn at its source before the repost", "withdrawn at its source after the repost, taken down",
        "found late: short notice, a miss is ours", "source edited, the site follows", "source edited, the site does not follow",
        "source edited, reposted as it was", "removed after the verdict", "altered after the verdict",
    ];

    /// <summary>All but notOwed, which has no task.</summary>
    private static readonly string[] VerdictsOfTasks =
        ["awaited", "late", "missing", "notNotified", "onTime", "prompt", "suspended", "unverified", "withdrawn"];

    [Fact]
    public async Task Every_case_of_the_demo_comes_out_as_it_must()
    {
        await using var machine = MachineProcess.Start(["--once", "--json"]);

        var exitCode = await machine.WaitAsync(Limit);

        Assert.True(exitCode == 0, $"exit code {exitCode}\n{machine.Output}\n{Tail(machine.Errors)}");
        var report = JsonNode.Parse(machine.Output)!;
        Assert.Empty(report["mismatches"]!.AsArray());
        Assert.Empty(RequiredCases.Except(report["cases"]!.AsArray().Select(name => (string)name!)));
        Assert.True((int)report["tasks"]! > RequiredCases.Length);
        Assert.Equal(VerdictsOfTasks, report["verdicts"]!.AsObject().Select(verdict => verdict.Key).Order(StringComparer.Ordinal));
    }

    private static string Tail(string text) => text.Length <= 4000 ? text : text[^4000..];
}

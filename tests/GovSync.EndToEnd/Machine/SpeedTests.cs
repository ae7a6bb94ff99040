using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GovSync.EndToEnd.Machine;

/// <summary>Hastened time, told by the app itself.</summary>
[Collection(MachineTests.Name)]
public sealed partial class SpeedTests : IDisposable
{
    private const string Token = "0123456789abcdef-administrator";
    private const int Speed = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task Business_time_goes_on_while_the_app_is_killed_and_starts_again()
    {
        await using var machine = MachineProcess.Start(["--speed", $"{Speed}"], ("GOVSYNC_ADMIN_TOKEN", Token));
        await UntilAsync(() => machine.HasEnded || Address().IsMatch(machine.Output));
        Assert.False(machine.HasEnded, machine.Output + machine.Errors);
        var feed = new Uri(new Uri(Address().Match(machine.Output).Groups[1].Value), "/api/sites/bm01000001/tasks.atom");

        var before = await ReadAsync(feed);
        machine.KillApp();
        await UntilAsync(() => machine.Output.Contains("the worker ended with exit code 137: Restart", StringComparison.Ordinal));
        var after = await ReadAsync(feed);

        var passed = after.Business - before.Business;
        Assert.InRange(passed, (Speed * (after.From - before.Until)) - Rounding, (Speed * (after.Until - before.From)) + Rounding);
    }

    public void Dispose() => client.Dispose();

    /// <summary>What the app says the time is, between two real instants.</summary>
    private async Task<(DateTimeOffset From, DateTimeOffset Business, DateTimeOffset Until)> ReadAsync(Uri feed)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var from = TimeProvider.System.GetUtcNow();
            using var request = new HttpRequestMessage(HttpMethod.Get, feed) { Headers = { Authorization = new("Bearer", Token) } };
            using var response = await client.SendAsync(request, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            if (response.IsSuccessStatusCode)
            {
                var updated = XDocument.Parse(text).Root!.Elements().First(element => element.Name.LocalName == "updated").Value;
                return (from, DateTimeOffset.Parse(updated, CultureInfo.InvariantCulture), TimeProvider.System.GetUtcNow());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    [GeneratedRegex(@"console and API: (http://\S+)")]
    private static partial Regex Address();
}

using System.Diagnostics;
using System.Globalization;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Reposts;

namespace GovSync.EndToEnd.Webhooks;

/// <summary>Our signature against the standard's own library for Node, as a receiving site would use it.</summary>
public sealed class StandardWebhooksTests
{
    private const string Body = "{\"type\":\"repost.task\",\"title\":\"国务院办公厅关于“示例”的通知\",\"emoji\":\"😀\"}";

    [Fact]
    public async Task A_receiver_accepts_what_we_sign() => Assert.Equal(0, await VerifyAsync(Body, Body));

    [Fact]
    public async Task A_receiver_refuses_a_body_that_was_changed_on_the_way() =>
        Assert.NotEqual(0, await VerifyAsync(Body, Body.Replace("示例", "事例", StringComparison.Ordinal)));

    /// <summary>The exit code of the receiver.</summary>
    private static async Task<int> VerifyAsync(string signed, string received)
    {
        var folder = RepositoryFolder.PathOf("tests", "GovSync.EndToEnd", "node");
        Assert.True(
            Directory.Exists(Path.Combine(folder, "node_modules", "standardwebhooks")),
            $"The webhook library for Node is not installed. Install it with: npm ci --prefix {folder}");
        var secret = WebhookSender.NewSecret();
        var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var start = new ProcessStartInfo(
            "node",
            [
                Path.Combine(folder, "webhook-oracle.mjs"), secret, "task_1", seconds.ToString(CultureInfo.InvariantCulture),
                WebhookSender.Sign(secret, "task_1", seconds, signed),
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await using (var input = new StreamWriter(node.StandardInput.BaseStream))
        {
            await input.WriteAsync(received);
        }

        await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode;
    }
}

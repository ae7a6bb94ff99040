using System.Security.Cryptography;
using System.Text;
using GovSync.Functions.Reposts;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Reposts;

public sealed class WebhookSenderTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly FakeTime time = new();
    private LoopbackWeb web = null!;
    private FencedClient client = null!;
    private WebhookSender sender = null!;

    public async Task InitializeAsync()
    {
        web = await LoopbackWeb.StartAsync();
        client = new(new FetchFence([web.Authority]));
        sender = new(client.Client, time);
    }

    public async Task DisposeAsync() => await web.DisposeAsync();

    public void Dispose() => client?.Dispose();

    [Fact]
    public void The_signature_is_that_of_the_standard_s_own_example() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSender.Sign(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));

    [Fact]
    public void A_secret_without_the_prefix_signs_alike() => Assert.Equal(
        WebhookSender.Sign(Secret, "a", 1, "b"), WebhookSender.Sign(Secret["whsec_".Length..], "a", 1, "b"));

    [Fact]
    public void A_body_is_signed_as_UTF_8()
    {
        var expected = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), Encoding.UTF8.GetBytes("a.1.转载"));

        Assert.Equal("v1," + Convert.ToBase64String(expected), WebhookSender.Sign(Secret, "a", 1, "转载"));
    }

    [Fact]
    public void New_secrets_are_32_random_bytes()
    {
        var secret = WebhookSender.NewSecret();

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        Assert.NotEqual(secret, WebhookSender.NewSecret());
    }

    [Fact]
    public async Task A_push_carries_id_timestamp_and_signature_of_the_very_body()
    {
        var (headers, body) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), "");
        web.Serve("/hook", async context =>
        {
            headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        });

        Assert.Null(await sender.PushAsync(web.Url("/hook"), Secret, "task_1", "{\"标题\":1}", default));

        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal("{\"标题\":1}", body);
        Assert.Equal(("task_1", $"{seconds}", "application/json"), (headers["webhook-id"], headers["webhook-timestamp"], headers["Content-Type"]));
        Assert.Equal(WebhookSender.Sign(Secret, "task_1", seconds, body), headers["webhook-signature"]);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(204, true)]
    [InlineData(299, true)]
    [InlineData(302, false)]
    [InlineData(400, false)]
    [InlineData(500, false)]
    public async Task Only_a_2xx_answer_is_a_receipt(int status, bool isReceipt)
    {
        web.Serve("/hook", status);

        Assert.Equal(isReceipt, await sender.PushAsync(web.Url("/hook"), Secret, "a", "{}", default) is null);
    }

    [Fact]
    public async Task A_receiver_that_never_answers_is_given_up_after_ten_seconds()
    {
        var begun = new TaskCompletionSource();
        web.Serve("/hook", async context =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });

        var pushing = sender.PushAsync(web.Url("/hook"), Secret, "a", "{}", default);
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains("no answer within 10 s", await pushing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_address_in_our_own_network_is_not_called()
    {
        await using var inside = await LoopbackWeb.StartAsync();
        inside.Serve("/hook", 200);

        Assert.NotNull(await sender.PushAsync(inside.Url("/hook"), Secret, "a", "{}", default));
        Assert.Equal(0, inside.Requests("/hook"));
    }
}

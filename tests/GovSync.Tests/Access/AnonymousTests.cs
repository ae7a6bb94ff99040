using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace GovSync.Tests.Access;

/// <summary>Every route of the API and the console behind its real access rules; no storage is reached before somebody is let in.</summary>
public sealed class AnonymousTests(GuardedApp guarded) : IClassFixture<GuardedApp>
{
    private const string Assets = "/api/console/assets/";

    /// <summary>Health for probes, the way in for people, and the root, which only leads there.</summary>
    private static readonly string[] Open = ["/api", "/api/console/sign-in", "/api/health"];

    private readonly HttpClient client = guarded.Client;

    [Fact]
    public void Nothing_but_the_open_routes_lets_anonymous_callers_in()
    {
        var open = Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(PathOf);

        Assert.Equal(Open, open.Where(path => !path.StartsWith(Assets, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Closed().Count > 15);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Bearer 0123456789abcdef-administrato")]
    [InlineData("Bearer 0123456789abcdef-administrator1")]
    [InlineData("Basic YWRtaW5pc3RyYXRvcjp4")]
    [InlineData("Bearer ../a?b#c.0123")]
    [InlineData("Bearer 3200000001~credentials.0123")]
    public async Task Every_other_route_turns_away_who_is_not_known(string? authorization)
    {
        foreach (var route in Closed())
        {
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(route));
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
                using var response = await client.SendAsync(request);

                Assert.True(IsTurnedAway(response, authorization), $"{method} {PathOf(route)}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_path_that_does_not_exist_tells_strangers_nothing_else()
    {
        using var response = await client.GetAsync("/api/none");

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Unauthorized });
    }

    [Fact]
    public async Task The_administrator_s_token_lets_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/registry") { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new("Bearer", GuardedApp.Token);
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("sites: found none", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A program is told 401; only a person who opens a page of the console is led to the sign-in.</summary>
    private static bool IsTurnedAway(HttpResponseMessage response, string? authorization) => response.StatusCode == HttpStatusCode.Unauthorized
        || (authorization is null
            && response.StatusCode == HttpStatusCode.Redirect
            && response.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api/console", StringComparison.Ordinal)
            && response.Headers.Location!.OriginalString.Contains("/api/console/sign-in?", StringComparison.Ordinal));

    private List<RouteEndpoint> Closed() => [.. Routes().Where(route =>
        !Open.Contains(PathOf(route)) && !PathOf(route).StartsWith(Assets, StringComparison.Ordinal))];

    private List<RouteEndpoint> Routes() =>
        [.. guarded.Endpoints.OfType<RouteEndpoint>()];

    private static string PathOf(RouteEndpoint route) =>
        (route.RoutePattern.RawText ?? "").Replace("{siteCode}", "3200000001", StringComparison.Ordinal)
        .Replace("{releaseId}", "0123", StringComparison.Ordinal).Replace("{*path}", "none", StringComparison.Ordinal);
}

using GovSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace GovSync.Tests.Hosting;

/// <summary>The program with its own services, and a route that notices when it is compiled.</summary>
#pragma warning disable CA1001 // xunit ends it through IAsyncLifetime.
public sealed class ColdStartTests : IAsyncLifetime
{
    private readonly Routes routes = new();
    private readonly TaskCompletionSource storage = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication app = null!;

    private int Port => new Uri(app.Urls.Single()).Port;

    private string Host => $"Host: 127.0.0.1:{Port}\r\n";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["AzureWebJobsStorage"] = "UseDevelopmentStorage=true";
        builder.AddFunctionsHandler(SampleCatalog.Instance);
        builder.Services.AddGovSync(builder.Configuration);
        builder.Services.AddSingleton(new StorageAtStart(_ => storage.Task));
        builder.Services.AddSingleton<Calls>();
        app = builder.Build();
        app.UseFunctionsHost();
        app.UseAuthentication();
        app.UseAuthorization();
        ((IEndpointRouteBuilder)app).DataSources.Add(routes);
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_first_answer_waits_neither_for_storage_nor_for_routes()
    {
        Assert.Equal(200, (await RawHttp.SendAsync(Port, "GET /", Host)).Status);

        Assert.False(routes.AreCompiled);
    }

    [Fact]
    public async Task The_first_invocation_waits_for_storage_and_not_for_routes()
    {
        var invocation = RawHttp.SendAsync(Port, "POST /ScanSample", Host, InvocationFixture.Read("queue-single-encoded.json"));
        Assert.False(invocation.IsCompleted);
        storage.SetResult();

        Assert.Equal(200, (await invocation).Status);
        Assert.False(routes.AreCompiled);
    }

    [Fact]
    public async Task The_first_public_request_finds_the_routes()
    {
        storage.SetResult();

        Assert.Equal(204, (await RawHttp.SendAsync(Port, "GET /api/sample", "Host: gov.example\r\n")).Status);

        Assert.True(routes.AreCompiled);
    }

    private sealed class Routes : EndpointDataSource
    {
        public bool AreCompiled { get; private set; }

        public override IReadOnlyList<Endpoint> Endpoints
        {
            get
            {
                AreCompiled = true;
                var sample = new RouteEndpointBuilder(
                    context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status204NoContent;
                        return Task.CompletedTask;
                    },
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/api/sample"),
                    order: 0);
                sample.Metadata.Add(new Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute());
                return [sample.Build()];
            }
        }

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}

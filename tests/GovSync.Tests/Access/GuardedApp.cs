using System.Net;
using System.Xml.Linq;
using GovSync.Functions.Api;
using GovSync.Functions.Console;
using GovSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovSync.Tests.Access;

/// <summary>The API and the console on loopback as the program maps them, on a storage that is not there.</summary>
public sealed class GuardedApp : IAsyncLifetime, IDisposable
{
    public const string Token = "0123456789abcdef-administrator";

    private readonly WebApplication app = Build();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public IEnumerable<Endpoint> Endpoints => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => Client.Dispose();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(
            [new("AzureWebJobsStorage", "UseDevelopmentStorage=true"), new("GOVSYNC_ADMIN_TOKEN", Token)]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGovSync(builder.Configuration);
        builder.Services.PostConfigure<KeyManagementOptions>(options => options.XmlRepository = new NoKeys());
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
        app.MapConsole();
        return app;
    }

    private sealed class NoKeys : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [];

        public void StoreElement(XElement element, string friendlyName)
        {
        }
    }
}

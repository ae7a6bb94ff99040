using System.Globalization;
using System.Net;
using GovSync.Functions.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovSync.Functions.Hosting;

/// <summary>Makes a web program the custom handler of a Functions host.</summary>
public static class FunctionsHandler
{
    /// <summary>Where the host says on which port it will call.</summary>
    public const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>
    /// Listens on loopback only, on the port that the host chose (without a host: a free one); logs single lines to
    /// stdout, as the host takes every line of stderr for an error; registers the function classes.
    /// </summary>
    /// <exception cref="InvalidOperationException">The port is no port.</exception>
    public static void AddFunctionsHandler(this WebApplicationBuilder builder, FunctionCatalog catalog)
    {
        var port = Port(builder.Configuration[PortVariable]);
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(catalog);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(InvocationLimits.Default);
        builder.Services.TryAddSingleton<StorageOutage>();
        foreach (var function in catalog.Functions.Where(function => function.IsInvokedByName))
        {
            builder.Services.TryAddScoped(function.Class);
        }
    }

    private static int Port(string? text) => text switch
    {
        null or "" => 0,
        _ when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => port,
        _ => throw new InvalidOperationException($"{PortVariable}: found \"{text}\", expected a port (0 to 65535)"),
    };
}

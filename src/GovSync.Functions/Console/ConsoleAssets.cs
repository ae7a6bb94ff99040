using System.Security.Cryptography;

namespace GovSync.Functions.Console;

/// <summary>Style sheet and icon, from memory. Their addresses carry a hash of their bytes, so that a browser may keep them for ever.</summary>
internal static class ConsoleAssets
{
    private const string Route = "/api/console/assets";

    private static readonly Asset Style = Load("console.css", "text/css; charset=utf-8");
    private static readonly Asset Icon = Load("icon.svg", "image/svg+xml");

    public static string StyleAddress => Style.Address;

    public static string IconAddress => Icon.Address;

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Icon })
        {
            routes.MapGet(asset.Address, (HttpResponse response) =>
            {
                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(asset.Bytes, asset.ContentType);
            }).AllowAnonymous();
        }
    }

    private static Asset Load(string name, string contentType)
    {
        using var stream = typeof(ConsoleAssets).Assembly.GetManifestResourceStream($"GovSync.Functions.Console.Assets.{name}")
            ?? throw new InvalidOperationException($"console asset {name}: found none in the program, expected it embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        return new($"{Route}/{hash}/{name}", contentType, bytes);
    }

    private sealed record Asset(string Address, string ContentType, byte[] Bytes);
}

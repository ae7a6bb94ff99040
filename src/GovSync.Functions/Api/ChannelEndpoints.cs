using System.Security.Claims;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Hosting;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Api;

/// <summary>Sources and how they are doing.</summary>
public static class ChannelEndpoints
{
    /// <param name="office">Below <c>/api</c>, for administrators only.</param>
    public static void MapChannels(this RouteGroupBuilder office)
    {
        ArgumentNullException.ThrowIfNull(office);
        office.MapGet("/channels", async (ChannelTable channels, CancellationToken cancellationToken) =>
            new { Channels = await channels.AllAsync(cancellationToken) });
        office.MapGet("/channels/health", async (ChannelTable channels, BusinessClock clock, CancellationToken cancellationToken) =>
            new { Sources = (await channels.AllAsync(cancellationToken)).Where(state => state.Channel.Kind != ChannelKind.Reposts)
                .Select(state => SourceListing.Of(state, clock.Now, WorkingDays.BuiltIn)) });
        office.MapPost("/channels/preview", (Channel channel, ChannelPreviewer previewer, CancellationToken cancellationToken) =>
            previewer.ReadAsync(channel, cancellationToken));
        office.MapPost("/channels/{siteCode}/{channelId}/scan", ScanAsync);
    }

    private static async Task<IResult> ScanAsync(
        string siteCode, string channelId, SourceDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await desk.ScanNowAsync(siteCode, channelId, user.Identity?.Name ?? "", cancellationToken)
            ? Results.Accepted()
            : Results.NotFound(new { Error = $"channel {TableKey.Join(siteCode, channelId)}: found none that is scanned" });
}

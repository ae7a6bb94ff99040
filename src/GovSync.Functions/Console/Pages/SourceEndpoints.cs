using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using Microsoft.AspNetCore.Mvc;

namespace GovSync.Functions.Console.Pages;

/// <summary>One source: its row in a form, a preview of what it yields, and saving it.</summary>
internal static class SourceEndpoints
{
    private const string SaveAction = "save";
    private const string ScanDone = "scan";
    private const string SaveDone = "saved";

    public static void MapSource(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address.Source, ShowAsync);
        routes.MapPost(Address.Source, SubmitAsync);
        routes.MapPost(Address.Source + "/scan", ScanAsync);
    }

    private static async Task<IResult> ShowAsync(
        string? site, string? channel, string? done, Visit visit, ChannelTable channels, CancellationToken cancellationToken)
    {
        var stored = site is null || channel is null ? null : await channels.FindAsync(site, channel, cancellationToken);
        var fields = stored is null
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["siteCode"] = site ?? "", ["kind"] = "releases" }
            : RegistryCsv.FieldsOf(stored.Value.Channel);
        var told = done switch { ScanDone => visit.Words.ScanOwed, SaveDone => visit.Words.SourceSaved, _ => null };
        return visit.Show<SourcePage>(new SourceModel(fields, [], Done: told));
    }

    private static async Task<IResult> SubmitAsync(
        [FromForm] IFormCollection form, Visit visit, ChannelPreviewer previewer, SourceDesk desk, SiteTable sites,
        CancellationToken cancellationToken)
    {
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var (channel, faults) = RegistryCsv.ReadChannel(fields);
        if (channel is not null && faults.Count == 0 && await sites.FindAsync(channel.SiteCode, cancellationToken) is null)
        {
            faults = [new("channel", 1, "siteCode", channel.SiteCode, visit.Words.UnknownSite)];
        }

        if (channel is null || faults.Count > 0)
        {
            return visit.Show<SourcePage>(new SourceModel(fields, faults), StatusCodes.Status422UnprocessableEntity);
        }

        if (fields.GetValueOrDefault("action") != SaveAction)
        {
            return visit.Show<SourcePage>(new SourceModel(fields, [], await previewer.ReadAsync(channel, cancellationToken)));
        }

        await desk.SaveAsync(channel, visit.User ?? "", cancellationToken);
        return Results.LocalRedirect(Address.With(Address.SourceOf(channel.SiteCode, channel.Id), ("done", SaveDone)));
    }

    private static async Task<IResult> ScanAsync(
        [FromForm] string siteCode, [FromForm] string id, Visit visit, SourceDesk desk, CancellationToken cancellationToken) =>
        await desk.ScanNowAsync(siteCode, id, visit.User ?? "", cancellationToken)
            ? Results.LocalRedirect(Address.With(Address.SourceOf(siteCode, id), ("done", ScanDone)))
            : visit.NotFound();
}

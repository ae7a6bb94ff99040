using DemoGovernment.Scripting;
using GovSync.Core.Releases;

namespace DemoGovernment.Web;

/// <summary>One verdict that must be reached.</summary>
/// <param name="Title">Title of the release as its portal publishes it.</param>
internal sealed record ExportedCase(string Name, string SiteCode, string Title, Expectation Expect);

/// <summary>A release of the scenario.</summary>
/// <param name="At">When it is published; null while that is not known yet.</param>
internal sealed record ExportedRelease(string SiteCode, string Title, ReleaseKind Kind, DateTimeOffset? At, bool MustBeReposted);

/// <summary>What <c>/scenario.json</c> answers.</summary>
internal sealed record ScenarioExport(
    DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<ExportedRelease> Releases, IReadOnlyList<ExportedCase> Cases)
{
    public static ScenarioExport Of(Government government)
    {
        var codes = government.Sites.ToDictionary(site => site.Key, site => site.Code);
        var scenario = government.Scenario;
        var start = government.Timeline.Start;
        return new ScenarioExport(
            start,
            government.Timeline.At(scenario.End) ?? start + scenario.End,
            [
                .. scenario.Documents.Select(document => new ExportedRelease(
                    codes[document.Site], document.Title, document.Kind, government.Timeline.At(document.At), document.MustBeReposted)),
            ],
            [
                .. government.Duties.Select(duty => new ExportedCase(duty.Name, duty.Site.Code, duty.Document.Title, duty.Expect)),
                .. scenario.Documents.Where(document => document.Expect is not null).Select(document => new ExportedCase(
                    $"interpretation of {document.Id}", codes[document.Site], document.Title, document.Expect!)),
            ]);
    }
}

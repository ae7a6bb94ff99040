using GovSync.Functions.Api;

namespace GovSync.Functions.Console;

/// <summary>Every address within the console is made here.</summary>
public static class Address
{
    public const string Home = "/api/console";
    public const string SignIn = Home + "/sign-in";
    public const string SignOut = Home + "/sign-out";
    public const string Releases = Home + "/releases";
    public const string Desk = Home + "/desk";
    public const string Sites = Home + "/sites";
    public const string Report = Home + "/report";
    public const string ReportCsv = Home + "/report.csv";
    public const string Rules = Home + "/rules";
    public const string Administration = Home + "/administration";

    public const string Source = Administration + "/source";

    public static string SourceOf(string siteCode, string channelId) => With(Source, ("site", siteCode), ("channel", channelId));

    public static string Release(string releaseId) => $"{Releases}/{Uri.EscapeDataString(releaseId)}";

    public static string Reach(string releaseId) => $"{Release(releaseId)}/reach";

    public static string Versions(string releaseId) => $"{Release(releaseId)}#versions";

    public static string Version(string releaseId, int number) => FormattableString.Invariant($"{Release(releaseId)}/versions/{number}");

    public static string Task(string releaseId, string siteCode) => $"{Release(releaseId)}/sites/{Uri.EscapeDataString(siteCode)}";

    public static string Claim(string releaseId, string siteCode) => $"{Task(releaseId, siteCode)}/claim";

    public static string Ruling(string releaseId, string siteCode) => $"{Task(releaseId, siteCode)}/ruling";

    public static string Evidence(string releaseId, string siteCode, string hash) => $"{Task(releaseId, siteCode)}/evidence/{hash}";

    public static string EvidenceRecord(string releaseId, string siteCode, string hash) =>
        With(Evidence(releaseId, siteCode, hash), ("as", EvidenceEndpoints.AsWarc));

    public static string Site(string siteCode) => $"{Sites}/{Uri.EscapeDataString(siteCode)}";

    /// <summary>The address with query parameters; those without a value are left out.</summary>
    public static string With(string address, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var given = parameters.Select(item => KeyValuePair.Create(item.Name, FormattableString.Invariant($"{item.Value}")))
            .Where(item => item.Value.Length > 0);
        var query = QueryString.Create(given!).Value ?? "";
        return address.Contains('?', StringComparison.Ordinal) ? address + query.Replace('?', '&') : address + query;
    }

    /// <summary>True for a path within the console, to which a sign-in may lead.</summary>
    public static bool IsOurs(string? address) =>
        address is not null && address.StartsWith(Home + "/", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal);

    /// <summary>Only http and https addresses become links: a page of others may write anything.</summary>
    public static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}

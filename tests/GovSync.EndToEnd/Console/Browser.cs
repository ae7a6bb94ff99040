namespace GovSync.EndToEnd.Console;

/// <summary>The browser that the tests drive.</summary>
internal static class Browser
{
    public const string Path = "/usr/bin/chromium";

    /// <summary>Why browser tests are skipped; null = the browser is there.</summary>
    public static string? Missing => File.Exists(Path) ? null : $"{Path} is missing. Install it with: apt-get install chromium";
}

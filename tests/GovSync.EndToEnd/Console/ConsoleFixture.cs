using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GovSync.EndToEnd.Console;

/// <summary>
/// Everything running as <c>./run --speed 600</c> runs it, on free ports and in a folder of its own, and a browser. Ready once the demo's
/// first tasks were looked at.
/// </summary>
public sealed partial class ConsoleFixture : IAsyncLifetime
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan TasksWithin = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> token = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string folder = Directory.CreateTempSubdirectory("govsync-console-").FullName;
    private Process? process;
    private IPlaywright? playwright;
    private Task<IReadOnlyList<Cookie>>? session;

    public Uri Address => new(address.Task.Result);

    public string Token => token.Task.Result;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>A task whose repost was seen.</summary>
    public SeenTask Task { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Browser.Missing is not null)
            return;

        process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("LocalHost did not start.");
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var started = System.Threading.Tasks.Task.WhenAll(address.Task, token.Task);
        if (await System.Threading.Tasks.Task.WhenAny(started, process.WaitForExitAsync(), System.Threading.Tasks.Task.Delay(StartWithin)) != started)
            throw new InvalidOperationException($"LocalHost did not come up: {string.Join(Environment.NewLine, output)}");

        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser.Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
        Task = await SeenTask.FirstAsync(Address, Token, TasksWithin);
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();

        playwright?.Dispose();
        if (process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            using var limit = new CancellationTokenSource(StopWithin);
            await process.WaitForExitAsync(limit.Token);
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser of its own, with nobody signed in.</summary>
    public async Task<Visitor> VisitAsync(bool hasJavaScript = true, int width = 1280) => new(
        this, await Chromium.NewContextAsync(new()
        {
            JavaScriptEnabled = hasJavaScript, ViewportSize = new() { Width = width, Height = 900 }, BaseURL = Address.ToString(),
        }));

    /// <summary>The cookies of the administrator, who signs in once for all tests.</summary>
    public Task<IReadOnlyList<Cookie>> SessionAsync() => session ??= SignInAsync();

    private async Task<IReadOnlyList<Cookie>> SignInAsync()
    {
        await using var visitor = await VisitAsync();
        var page = await visitor.OpenAsync("api/console/sign-in");
        await page.FillAsync("#token", Token);
        await page.ClickAsync("main button");
        await page.Locator("header form button").WaitForAsync();
        var cookies = await visitor.Context.CookiesAsync();
        return [.. cookies.Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly,
            Secure = cookie.Secure, SameSite = cookie.SameSite,
        })];
    }

    private ProcessStartInfo StartInfo() => new("dotnet",
    [
        BuiltPrograms.LocalHost, "--app", BuiltPrograms.App, "--azurite", BuiltPrograms.Azurite, "--demo", BuiltPrograms.Demo,
        "--speed", "600", "--port", "0", "--data", folder,
    ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Note(string? line)
    {
        if (line is null)
            return;

        output.Enqueue(line);
        if (AddressLine().Match(line) is { Success: true } told)
            address.TrySetResult(told.Groups[1].Value);
        if (TokenLine().Match(line) is { Success: true } secret)
            token.TrySetResult(secret.Groups[1].Value);
    }

    [GeneratedRegex("console and API: (http://\\S+)")]
    private static partial Regex AddressLine();

    [GeneratedRegex("administrator's token: (\\S+)")]
    private static partial Regex TokenLine();
}

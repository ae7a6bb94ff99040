using System.Text.Json;
using System.Text.Json.Nodes;
using GovSync.Cli;
using GovSync.Cli.Registry;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace GovSync.Tests.Cli;

public sealed class ImportVerbTests : IAsyncLifetime
{
    private const string Path = "/api/registry";
    private const string Registered = "/api/registry.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("govsync-import-").FullName;
    private LoopbackWeb _web = null!;

    public async Task InitializeAsync()
    {
        _web = await LoopbackWeb.StartAsync();
        _web.Serve(Registered, RegistryCsv.WriteSites([], isChinese: false), "text/csv");
        Write("sites.csv", "网站标识码,网站名称,类型,行政区划代码\n3200000001,某省人民政府,门户网站,320000\n");
        Write("channels.csv", "siteCode,id,kind,url,interval\n3200000001,zz,转载,http://a.example/zz/,15\n");
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void All_is_checked_first_then_sent_and_the_keys_are_shown()
    {
        var requests = new List<string>();
        var imports = new List<RegistryImport>();
        ServeImport(requests, imports);

        var (code, output, error) = Run("sites.csv", "channels.csv", "--server", _web.Url("/"), "--token", "0123456789abcdef", "--json");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["PUT ?dryRun=true Bearer 0123456789abcdef", "PUT ?part=true Bearer 0123456789abcdef"], requests);
        Assert.All(imports, import => Assert.Empty(Functions.Sites.Registry.Check(import)));
        var import = imports[1];
        Assert.Equal(("某省人民政府", SiteKind.Portal, SiteLevel.Province), (import.Sites[0].Name, import.Sites[0].Kind, import.Sites[0].Level));
        Assert.Equal((ChannelKind.Reposts, TimeSpan.FromMinutes(15)), (import.Channels[0].Kind, import.Channels[0].Interval));
        var told = JsonNode.Parse(output)!;
        Assert.Equal((1, 1, true), ((int)told["sites"]!, (int)told["channels"]!, (bool)told["isImported"]!));
        Assert.Equal("3200000001.k", (string?)told["credentials"]![0]!["apiKey"]);
    }

    [Fact]
    public void A_long_list_is_sent_in_pieces_each_site_once_with_its_channels_and_its_progress_is_told()
    {
        var codes = Enumerable.Range(1, 600).Select(number => $"32{number:D8}").ToList();
        Write("sites.csv", "code,name,kind,divisionCode\n" + string.Concat(codes.Select(code => $"{code},甲,portal,320000\n")));
        Write("channels.csv", "siteCode,id,kind,url\n" + string.Concat(codes.Select(code => $"{code},zz,reposts,http://a.example/{code}/\n")));
        var requests = new List<string>();
        var imports = new List<RegistryImport>();
        ServeImport(requests, imports);

        var (code, _, error) = Run("sites.csv", "channels.csv", "--server", _web.Url("/"), "--token", "0123456789abcdef");

        var pieces = imports.Skip(1).ToList();
        Assert.Equal((0, 600, 32), (code, imports[0].Sites.Count, pieces.Count));
        Assert.Equal(codes, pieces.SelectMany(piece => piece.Sites).Select(site => site.Code).Order(StringComparer.Ordinal));
        Assert.All(pieces, piece => Assert.Equal(piece.Sites.Select(site => site.Code), piece.Channels.Select(channel => channel.SiteCode)));
        var lines = error.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal((32, $"{pieces[0].Sites.Count} of 600 sites imported", "600 of 600 sites imported"), (lines.Length, lines[0], lines[^1]));
    }

    [Fact]
    public void On_a_terminal_a_bar_grows_in_its_line()
    {
        using var written = new StringWriter { NewLine = "\n" };
        var progress = new ImportProgress(written, isTerminal: true, 3);

        progress.Add(1);
        progress.Add(2);

        Assert.Equal(
            $"\r[{new string('#', 13)}{new string('.', 27)}]  33% 1 of 3 sites\r[{new string('#', 40)}] 100% 3 of 3 sites\n", written.ToString());
    }

    [Fact]
    public void A_dry_run_needs_no_server_and_with_one_it_imports_nothing()
    {
        var requests = new List<string>();
        ServeImport(requests, []);

        Assert.Equal((0, "1 sites, 1 channels would be imported\n", ""), Run("sites.csv", "channels.csv", "--dry-run"));
        Assert.Empty(requests);
        var (code, output, _) = Run("sites.csv", "channels.csv", "--dry-run", "--server", _web.Url("/"), "--token", "0123456789abcdef");
        Assert.Equal((0, "1 sites, 1 channels would be imported\n"), (code, output));
        Assert.Equal("PUT ?dryRun=true Bearer 0123456789abcdef", Assert.Single(requests));
    }

    [Fact]
    public void With_a_fault_nothing_is_sent_and_all_are_named()
    {
        Write("channels.csv", "siteCode,id,kind,url\n9,zz,转载,http://a.example/zz/\n3200000001,zz,转载,a\n");

        var (code, output, _) = Run("sites.csv", "channels.csv", "--server", _web.Url("/"), "--token", "0123456789abcdef");

        Assert.Equal((2, 0), (code, _web.Requests(Path)));
        Assert.Equal(
            ["channels line 2, siteCode: found '9', expected a site of the sites file",
             "channels line 3, url: found 'a', expected an absolute http or https address without a user name",
             "2 faults: nothing was imported"],
            output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void What_contradicts_the_servers_registry_is_named_by_line_and_nothing_is_sent()
    {
        Write("sites.csv", "code,name,kind,divisionCode,authorities\n3200000001,甲,portal,320000,www.a.example\n");
        _web.Serve(Registered, RegistryCsv.WriteSites(
            [new() { Code = "9", Name = "乙", Kind = SiteKind.Portal, Level = SiteLevel.Province, DivisionCode = "330000", Authorities = ["www.a.example"] }],
            isChinese: false), "text/csv");

        var (code, output, _) = Run("sites.csv", "--dry-run", "--server", _web.Url("/"), "--token", "0123456789abcdef");

        Assert.Equal((2, 0), (code, _web.Requests(Path)));
        Assert.StartsWith("sites line 2, authorities: found 'www.a.example', expected one that is not that of site 9 already", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sites_are_changed_by_filter_after_a_preview()
    {
        var bodies = new List<JsonNode>();
        _web.Serve(Path, async context =>
        {
            bodies.Add((await JsonNode.ParseAsync(context.Request.Body))!);
            await context.Response.WriteAsync($$"""
                {"matched":2,"isSaved":{{(bodies.Count == 1 ? "false" : "true")}},"changed":[{"siteCode":"1","name":"甲","changes":[{"column":"obligedFrom","from":"","to":"2026-01-01 00:00:00"}]}]}
                """);
        });
        string[] set = ["--where", "level=county,division=3201*", "obligedFrom=2026-01-01", "--server", _web.Url("/"), "--token", "0123456789abcdef"];

        var preview = RunVerb(["registry", "set", .. set, "--dry-run"]);
        var saved = RunVerb(["registry", "set", .. set]);

        Assert.Equal((0, "1  甲  obligedFrom: '' -> '2026-01-01 00:00:00'\n2 sites found, 1 would change\n"), (preview.Code, preview.Output));
        Assert.EndsWith("2 sites found, 1 changed\n", saved.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["""{"where":{"level":"county","division":"3201*"},"set":{"obligedFrom":"2026-01-01"},"dryRun":true}""",
             """{"where":{"level":"county","division":"3201*"},"set":{"obligedFrom":"2026-01-01"},"dryRun":false}"""],
            bodies.Select(body => body.ToJsonString()));
    }

    [Theory]
    [InlineData("level", "obligedFrom=2026-01-01")]
    [InlineData("level=county", "obligedFrom")]
    [InlineData("level=county,level=city", "obligedFrom=2026-01-01")]
    public void A_change_that_is_not_column_and_value_is_bad_input(string where, string set) => Assert.Equal(
        2, RunVerb(["registry", "set", "--where", where, set, "--server", _web.Url("/"), "--token", "0123456789abcdef"]).Code);

    [Theory]
    [InlineData(401, "administrator")]
    [InlineData(400, "status 400")]
    [InlineData(500, "status 500")]
    public void What_the_server_refuses_is_bad_input(int status, string expected)
    {
        _web.Serve(Path, status);

        var (code, _, error) = Run("sites.csv", "--server", _web.Url("/"), "--token", "0123456789abcdef");

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.csv", "--dry-run")]
    [InlineData("sites.csv")]
    [InlineData("sites.csv", "--server", "here", "--token", "0123456789abcdef")]
    [InlineData("sites.csv", "--server", "http://127.0.0.1:1/", "--token", "0123456789abcdef")]
    public void Without_a_file_or_a_server_it_is_bad_input(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("import: ", error, StringComparison.Ordinal);
    }

    private void ServeImport(List<string> requests, List<RegistryImport> imports) => _web.Serve(Path, async context =>
    {
        requests.Add($"{context.Request.Method} {context.Request.QueryString} {context.Request.Headers.Authorization}");
        imports.Add((await JsonSerializer.DeserializeAsync<RegistryImport>(context.Request.Body, JsonRow.Options))!);
        await context.Response.WriteAsync("""{"credentials":[{"siteCode":"3200000001","apiKey":"3200000001.k","webhookSecret":"whsec_s"}]}""");
    });

    private void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(_folder, name), text);

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var paths = arguments.Select(argument => argument.EndsWith(".csv", StringComparison.Ordinal) ? System.IO.Path.Combine(_folder, argument) : argument);
        return RunVerb(["import", .. paths]);
    }

    private static (int Code, string Output, string Error) RunVerb(string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        return (CommandLine.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}

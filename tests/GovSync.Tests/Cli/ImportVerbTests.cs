using System.Text.Json;
using System.Text.Json.Nodes;
using GovSync.Cli;
using GovSync.Core.Sites;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace GovSync.Tests.Cli;

public sealed class ImportVerbTests : IAsyncLifetime
{
    private const string Path = "/api/registry";

    private readonly string _folder = Directory.CreateTempSubdirectory("govsync-import-").FullName;
    private LoopbackWeb _web = null!;

    public async Task InitializeAsync()
    {
        _web = await LoopbackWeb.StartAsync();
        Write("sites.csv", "网站标识码,网站名称,类型,行政区划代码\n3200000001,某省人民政府,门户网站,320000\n");
        Write("channels.csv", "siteCode,id,kind,url,interval\n3200000001,zz,转载,http://a.example/zz/,15\n");
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_is_sent_is_what_the_server_reads_and_the_keys_are_shown()
    {
        string? method = null, token = null;
        RegistryImport? import = null;
        _web.Serve(Path, async context =>
        {
            (method, token) = (context.Request.Method, context.Request.Headers.Authorization);
            import = await JsonSerializer.DeserializeAsync<RegistryImport>(context.Request.Body, JsonRow.Options);
            await context.Response.WriteAsync("""{"credentials":[{"siteCode":"3200000001","apiKey":"3200000001.k","webhookSecret":"whsec_s"}]}""");
        });

        var (code, output, error) = Run("sites.csv", "channels.csv", "--server", _web.Url("/"), "--token", "0123456789abcdef", "--json");

        Assert.Equal((0, "", "PUT", "Bearer 0123456789abcdef"), (code, error, method, token));
        Assert.Empty(Functions.Sites.Registry.Check(import!));
        Assert.Equal(("某省人民政府", SiteKind.Portal, SiteLevel.Province), (import!.Sites[0].Name, import.Sites[0].Kind, import.Sites[0].Level));
        Assert.Equal((ChannelKind.Reposts, TimeSpan.FromMinutes(15)), (import.Channels[0].Kind, import.Channels[0].Interval));
        var told = JsonNode.Parse(output)!;
        Assert.Equal((1, 1, true), ((int)told["sites"]!, (int)told["channels"]!, (bool)told["isImported"]!));
        Assert.Equal("3200000001.k", (string?)told["credentials"]![0]!["apiKey"]);
    }

    [Fact]
    public void A_dry_run_needs_no_server_and_sends_nothing()
    {
        var (code, output, _) = Run("sites.csv", "channels.csv", "--dry-run", "--server", _web.Url("/"), "--token", "0123456789abcdef");

        Assert.Equal((0, "1 sites, 1 channels would be imported\n", 0), (code, output, _web.Requests(Path)));
        Assert.Equal(0, Run("sites.csv", "--dry-run").Code);
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

    private void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(_folder, name), text);

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var paths = arguments.Select(argument => argument.EndsWith(".csv", StringComparison.Ordinal) ? System.IO.Path.Combine(_folder, argument) : argument);
        return (CommandLine.Run(["import", .. paths], output, error), output.ToString(), error.ToString());
    }
}

using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace GovSync.Tests.AzureDataTables;

public sealed class ConnectionTests
{
    private readonly FakeTableService service = new();

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/Tables('Work')")]
    [InlineData("AccountName=acct;AccountKey={key}", "https://acct.table.core.windows.net/Tables('Work')")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=acct;AccountKey={key};EndpointSuffix=core.chinacloudapi.cn",
        "https://acct.table.core.chinacloudapi.cn/Tables('Work')")]
    [InlineData(
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey={key};TableEndpoint=http://localhost:7/a/;",
        "http://localhost:7/a/Tables('Work')")]
    [InlineData(" accountname = ; AccountName=acct ;accountkey={key}", "https://acct.table.core.windows.net/Tables('Work')")]
    public async Task A_connection_string_tells_where_the_tables_are(string text, string expected)
    {
        service.Accept();

        await new TableServiceClient(Filled(text), service.Options()).DeleteTableAsync("Work");

        Assert.Equal(expected, service.Last.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("AccountKey={key}", "AccountName is missing")]
    [InlineData("AccountName=acct", "AccountKey is missing")]
    [InlineData("AccountName=acct;AccountKey=not*base64", "AccountKey is not base64")]
    [InlineData("AccountName=acct;AccountKey={key};TableEndpoint=nowhere", "endpoint is nowhere")]
    [InlineData("UseDevelopmentStorage", "a part has no name")]
    public void A_bad_connection_string_names_the_setting_and_never_the_key(string text, string expected)
    {
        var failure = Assert.Throws<FormatException>(() => new TableClient(Filled(text), "Work"));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeTableService.Key, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not*base64", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signature_covers_date_account_and_path_but_not_the_query()
    {
        service.Answer(HttpStatusCode.OK, """{"value":[]}""");

        await service.Table().QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync();

        Assert.Equal(Signature(service.Last, "/govsync/RepostTasks()"), service.Last.Headers["Authorization"]);
    }

    [Fact]
    public async Task The_emulators_account_stands_twice_in_what_is_signed()
    {
        service.Accept();
        var credential = new TableSharedKeyCredential(FakeTableService.Account, FakeTableService.Key);
        var client = new TableServiceClient(new Uri("http://127.0.0.1:10002/govsync"), credential, service.Options());

        await client.GetTableClient("Work").DeleteEntityAsync("it's", "中");

        Assert.Equal(
            Signature(service.Last, "/govsync/govsync/Work(PartitionKey='it%27%27s',RowKey='%E4%B8%AD')"),
            service.Last.Headers["Authorization"]);
    }

    [Fact]
    public async Task Each_attempt_is_dated_and_signed_anew()
    {
        service.Refuse(HttpStatusCode.ServiceUnavailable, "ServerBusy").Accept();
        var options = new TableClientOptions();
        options.AddPolicy(new SpoilAfterSending(), HttpPipelinePosition.BeforeTransport);

        await service.Service(options).DeleteTableAsync("Work");

        Assert.Equal(2, service.Sent.Count);
        Assert.All(
            service.Sent,
            sent => Assert.Equal(Signature(sent, "/govsync/Tables('Work')"), sent.Headers["Authorization"]));
    }

    [Theory]
    [InlineData(null, "https://storage.azure.com/.default")]
    [InlineData("https://storage.azure.cn", "https://storage.azure.cn/.default")]
    public async Task A_token_is_asked_for_the_clouds_audience(string? audience, string scope)
    {
        service.Accept();
        var credential = new FixedToken();
        var options = new TableClientOptions();
        if (audience is not null)
            options.Audience = audience;
        var client = new TableServiceClient(
            new Uri("https://acct.table.core.chinacloudapi.cn"), credential, service.Options(options));

        await client.DeleteTableAsync("Work");

        Assert.Equal([scope], credential.Scopes);
        Assert.Equal("Bearer a-token", service.Last.Headers["Authorization"]);
        Assert.Equal("2020-12-06", service.Last.Headers["x-ms-version"]);
        Assert.Equal(TableAudience.AzureChina, new TableAudience("https://storage.azure.cn"));
    }

    [Fact]
    public async Task A_token_is_not_sent_in_the_clear()
    {
        var client = new TableServiceClient(
            new Uri("http://acct.table.core.windows.net"), new FixedToken(), service.Options());

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.DeleteTableAsync("Work"));

        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task A_refusal_in_xml_has_its_code_from_the_header()
    {
        service.Answer(
            HttpStatusCode.Forbidden, "<error/>", "application/xml", ("x-ms-error-code", "AuthenticationFailed"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Service().DeleteTableAsync("Work"));

        Assert.Equal((403, "AuthenticationFailed"), (failure.Status, failure.ErrorCode));
    }

    private static string Filled(string text) => text.Replace("{key}", FakeTableService.Key, StringComparison.Ordinal);

    private static string Signature(SentRequest sent, string resource)
    {
        var signed = System.Security.Cryptography.HMACSHA256.HashData(
            Convert.FromBase64String(FakeTableService.Key),
            Encoding.UTF8.GetBytes($"{sent.Headers["x-ms-date"]}\n{resource}"));
        return $"SharedKeyLite govsync:{Convert.ToBase64String(signed)}";
    }

    /// <summary>Leaves a stale date and signature for the next attempt to find.</summary>
    private sealed class SpoilAfterSending : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            message.Request.Headers.SetValue("x-ms-date", "Thu, 01 Jan 1970 00:00:00 GMT");
            message.Request.Headers.SetValue("Authorization", "spent");
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException();
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return ValueTask.FromResult(new AccessToken("a-token", DateTimeOffset.MaxValue));
        }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}

using GovSync.LocalHost.Worker;

namespace GovSync.Tests.LocalHost;

public sealed class InvocationReplyTests
{
    [Theory]
    [InlineData(200, "application/json", """{"Outputs":{},"Logs":[],"ReturnValue":null}""")]
    [InlineData(200, "text/json", "{}")]
    [InlineData(299, "application/json", """{"Logs":["one"]}""")]
    public void An_object_in_json_ends_the_invocation(int status, string type, string body)
    {
        Assert.True(InvocationReply.IsDone(status, type, body, out _));
    }

    [Theory]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "application/json", "null")]
    [InlineData(204, null, "")]
    [InlineData(200, "text/plain", " \n")]
    public void A_success_without_a_body_never_ends(int status, string? type, string body)
    {
        Assert.Null(InvocationReply.IsDone(status, type, body, out _));
    }

    [Theory]
    [InlineData(199, "application/json", "{}")]
    [InlineData(300, "application/json", "{}")]
    [InlineData(400, "application/json", "{}")]
    [InlineData(500, "application/json", "")]
    [InlineData(200, "text/plain", "{}")]
    [InlineData(200, "application/problem+json", "{}")]
    [InlineData(200, "application/json", "{")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", """{"Logs":[{"line":1}]}""")]
    public void Everything_else_is_a_failure_with_a_reason(int status, string? type, string body)
    {
        Assert.False(InvocationReply.IsDone(status, type, body, out var reason));
        Assert.NotEmpty(reason);
    }
}

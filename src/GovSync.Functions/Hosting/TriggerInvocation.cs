using System.Reflection;
using GovSync.Functions.Storage;

namespace GovSync.Functions.Hosting;

/// <summary>Calls one function for one invocation of the host.</summary>
internal sealed partial class TriggerInvocation(
    FunctionDescription function, InvocationLimits limits, StorageOutage outage, TimeProvider time, ILogger<TriggerInvocation> logger)
{
    /// <summary>
    /// 1. read the body; one that cannot be read is answered with 400: the host tries again and then poisons it;
    /// 2. resolve the class in a scope of its own and call the method, with a token that ends before the host's
    /// patience;
    /// 3. answer with an object: the host never ends an invocation whose answer is empty.
    /// </summary>
    public async Task<IResult> RunAsync(HttpContext context)
    {
        InvocationBody? body = null;
        using var limit = new CancellationTokenSource(limits.Cooperative, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        try
        {
            body = await InvocationBody.ReadAsync(context.Request.Body, both.Token);
            await CallAsync(context.RequestServices, Argument(body), both.Token);
            outage.NoteDone();
            return Results.Json(InvocationAnswer.Done, HostJson.Relaxed.InvocationAnswer);
        }
        catch (InvalidInvocationException exception)
        {
            LogUnreadable(function.Name, exception.Found, exception.Expected);
            return Failed(StatusCodes.Status400BadRequest, exception.Found, exception.Expected);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            LogTooSlow(function.Name, limits.Cooperative, body?.MessageId, body?.DequeueCount, exception);
            return Failed(StatusCodes.Status500InternalServerError, "no end", $"an end within {limits.Cooperative}");
        }
        catch (Exception exception) when (StorageOutage.IsBehind(exception))
        {
            outage.Note(exception);
            return Failed(StatusCodes.Status500InternalServerError, "no storage", "an answer of the storage");
        }
#pragma warning disable CA1031 // The edge of the program: our fault becomes the status by which the host tries again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(function.Name, body?.MessageId, body?.DequeueCount, exception);
            return Failed(StatusCodes.Status500InternalServerError, exception.GetType().Name, "no exception");
        }
    }

    private IResult Failed(int status, string found, string expected) =>
        Results.Json(new InvocationFault(function.Name, found, expected), HostJson.Relaxed.InvocationFault, statusCode: status);

    private object Argument(InvocationBody body) => function.Trigger is FunctionTrigger.Tick
        ? body.Timer(function.Binding)
        : body.Message(function.Binding, function.Parameter.ParameterType);

    private async Task CallAsync(IServiceProvider services, object argument, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var instance = scope.ServiceProvider.GetRequiredService(function.Class);
        var arguments = function.Method.GetParameters()
            .Select(parameter => parameter.Position == function.Parameter.Position ? argument : cancellationToken);
        await (Task)function.Method.Invoke(
            instance, BindingFlags.DoNotWrapExceptions, binder: null, [.. arguments], culture: null)!;
    }

    [LoggerMessage(LogLevel.Error, "{Function} could not read its invocation: found {Found}, expected {Expected}")]
    private partial void LogUnreadable(string function, string found, string expected);

    [LoggerMessage(LogLevel.Error, "{Function} did not end within {Limit} (message {MessageId}, attempt {Attempt})")]
    private partial void LogTooSlow(
        string function, TimeSpan limit, string? messageId, long? attempt, Exception exception);

    [LoggerMessage(LogLevel.Error, "{Function} failed (message {MessageId}, attempt {Attempt})")]
    private partial void LogFailed(string function, string? messageId, long? attempt, Exception exception);
}

using Microsoft.Azure.Functions.Worker;

#pragma warning disable CA1822 // Function methods are instance methods, whether they need the instance or not.

namespace GovSync.Tests.Hosting;

/// <summary>One planted fault each; the attribute says what the catalog has to say about it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FaultAttribute(string expected) : Attribute
{
    public string Expected { get; } = expected;
}

[Fault("is named \"api\"")]
internal sealed class NamedLikeThePrefix
{
    [Function("api")]
    public Task RunAsync([QueueTrigger("samples")] SampleMessage message) => Task.FromResult(message);
}

[Fault("is named \"Scan Channel\"")]
internal sealed class NamedWithASpace
{
    [Function("Scan Channel")]
    public Task RunAsync([QueueTrigger("samples")] SampleMessage message) => Task.FromResult(message);
}

[Fault("has 0 trigger parameters")]
internal sealed class WithoutTrigger
{
    [Function("WithoutTrigger")]
    public Task RunAsync(CancellationToken cancellationToken) => Task.FromResult(cancellationToken);
}

[Fault("has 2 trigger parameters")]
internal sealed class WithTwoTriggers
{
    [Function("WithTwoTriggers")]
    public Task RunAsync(
        [QueueTrigger("samples")] SampleMessage message, [TimerTrigger("0 * * * * *")] TimerInfo timer) =>
        Task.FromResult((message, timer));
}

[Fault("returns Void, expected Task")]
internal sealed class ReturningNothing
{
    [Function("ReturningNothing")]
    public void Run([QueueTrigger("samples")] SampleMessage message) => _ = message;
}

[Fault("is static")]
internal static class Static
{
    [Function("Static")]
    public static Task RunAsync([QueueTrigger("samples")] SampleMessage message) => Task.FromResult(message);
}

[Fault("is not public")]
internal sealed class NotPublic
{
    [Function("NotPublic")]
    internal Task RunAsync([QueueTrigger("samples")] SampleMessage message) => Task.FromResult(message);
}

[Fault("belongs to an abstract or generic class")]
internal abstract class Abstract
{
    [Function("Abstract")]
    public Task RunAsync([QueueTrigger("samples")] SampleMessage message) => Task.FromResult(message);
}

[Fault("takes String besides the trigger")]
internal sealed class TakingMore
{
    [Function("TakingMore")]
    public Task RunAsync([QueueTrigger("samples")] SampleMessage message, string more) =>
        Task.FromResult((message, more));
}

[Fault("reads the queue \"Samples\"")]
internal sealed class WithABadQueueName
{
    [Function("WithABadQueueName")]
    public Task RunAsync([QueueTrigger("Samples")] SampleMessage message) => Task.FromResult(message);
}

[Fault("receives a message as String")]
internal sealed class ReceivingText
{
    [Function("ReceivingText")]
    public Task RunAsync([QueueTrigger("samples")] string message) => Task.FromResult(message);
}

[Fault("receives a timer as SampleMessage")]
internal sealed class ReceivingNoTimer
{
    [Function("ReceivingNoTimer")]
    public Task RunAsync([TimerTrigger("0 * * * * *")] SampleMessage timer) => Task.FromResult(timer);
}

[Fault("has the schedule \"hourly\"")]
internal sealed class WithABadSchedule
{
    [Function("WithABadSchedule")]
    public Task RunAsync([TimerTrigger("hourly")] TimerInfo timer) => Task.FromResult(timer);
}

/// <summary>Good in itself; bad beside <see cref="ScanSampleFunction"/>.</summary>
internal sealed class SameNameInOtherCase
{
    [Function("scansample")]
    public Task RunAsync([QueueTrigger("samples")] SampleMessage message) => Task.FromResult(message);
}

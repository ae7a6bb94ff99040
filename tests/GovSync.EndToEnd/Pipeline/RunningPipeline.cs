using System.Reflection;
using GovSync.Core;
using GovSync.EndToEnd.Fixtures;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;
using GovSync.Functions.Web;
using GovSync.Tests.Fakes;
using GovSync.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovSync.EndToEnd.Pipeline;

/// <summary>
/// The program's own parts on an Azurite account of their own, called as the host would call them: business time is set by the test, pages
/// come from a web server on loopback, and a queue's messages are taken when the test says so.
/// </summary>
internal sealed class RunningPipeline : IAsyncDisposable
{
    private static readonly FunctionCatalog Catalog = FunctionCatalog.FromAssembly(typeof(FunctionCatalog).Assembly);

    private readonly string clockFile = Path.GetTempFileName();
    private readonly ServiceProvider services;

    private RunningPipeline(AzuriteFixture azurite, LoopbackWeb web, FetchLimits limits, TimeProvider? time)
    {
        Web = web;
        Storage = new(azurite.NewAccount());
        Now = GovSync.Tests.Reposts.Given.At("08:00");
        var collection = new ServiceCollection();
        collection.AddSingleton(time ?? TimeProvider.System);
        collection.AddLogging(logging => logging.AddProvider(Log));
        collection.AddGovSync(new ConfigurationBuilder().AddInMemoryCollection(
            [new("AzureWebJobsStorage", "UseDevelopmentStorage=true"), new("GOVSYNC_CLOCK_FILE", clockFile)]).Build());
        collection.AddSingleton(Storage);
        collection.AddSingleton(limits);
        collection.AddSingleton(_ => new FencedClient(new FetchFence([web.Authority])));
        foreach (var function in Catalog.Functions.Where(function => function.IsInvokedByName))
        {
            collection.AddScoped(function.Class);
        }

        services = collection.BuildServiceProvider();
    }

    public LoopbackWeb Web { get; }

    public StorageAccount Storage { get; }

    public LogLines Log { get; } = new();

    /// <summary>Business time; it stands still until it is set.</summary>
    public DateTimeOffset Now
    {
        get => BusinessTime.FromJson(File.ReadAllText(clockFile)).BusinessAnchor;
        set => File.WriteAllText(clockFile, new BusinessTime(DateTimeOffset.UnixEpoch, value, 0).ToJson());
    }

    public static async Task<RunningPipeline> StartAsync(AzuriteFixture azurite, FetchLimits? limits = null, TimeProvider? time = null)
    {
        var pipeline = new RunningPipeline(
            azurite, await LoopbackWeb.StartAsync(), limits ?? new FetchLimits { Time = TimeSpan.FromSeconds(5), PerAuthority = 8 }, time);
        await pipeline.Storage.CreateMissingAsync(default);
        return pipeline;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Calls a queue function with a message for these keys, whether or not one is in the queue.</summary>
    public Task InvokeAsync<TFunction>(params string[] keys) => CallAsync(typeof(TFunction), new DueWork(keys));

    public Task TickAsync<TFunction>() => CallAsync(typeof(TFunction), new TimerInfo());

    /// <summary>Takes what is in the queue now, as a message that is never delivered again.</summary>
    public async Task<List<DueWork>> TakeAsync(string queue)
    {
        var taken = new List<DueWork>();
        while ((await Storage.Queue(queue).ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                taken.Add(QueueMessageText.Unwrap<DueWork>(message.Body.ToString()));
                await Storage.Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return taken;
    }

    /// <summary>Sweeps, and runs every message there is, until the queues are empty.</summary>
    public async Task RunAsync()
    {
        await TickAsync<SweepWorkFunction>();
        for (var handled = 1; handled > 0;)
        {
            handled = 0;
            foreach (var queue in StorageNames.Queues)
            {
                foreach (var message in await TakeAsync(queue))
                {
                    await CallAsync(Listener(queue), message);
                    handled++;
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Web.DisposeAsync();
        Log.Dispose();
        File.Delete(clockFile);
    }

    private static Type Listener(string queue) => Catalog.Functions.Single(function =>
        function.Parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName == queue).Class;

    private async Task CallAsync(Type type, object argument)
    {
        await using var scope = services.CreateAsyncScope();
        var function = scope.ServiceProvider.GetRequiredService(type);
        await (Task)type.GetMethod("RunAsync")!.Invoke(function, BindingFlags.DoNotWrapExceptions, null, [argument, CancellationToken.None], null)!;
    }
}

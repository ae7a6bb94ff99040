using Azure;
using GovSync.Functions.Storage;
using GovSync.Tests.Fakes;
using GovSync.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace GovSync.Tests.Storage;

public sealed class StorageOutageTests : IDisposable
{
    private static readonly Exception Down = new AggregateException("Retry failed after 5 tries.", new RequestFailedException(0, "Connection\nrefused"));

    private readonly FakeTime time = new();
    private readonly LogLines log = new();
    private readonly LoggerFactory loggers;
    private readonly StorageOutage outage;

    public StorageOutageTests()
    {
        loggers = new LoggerFactory([log]);
        outage = new(time, loggers.CreateLogger<StorageOutage>());
    }

    public void Dispose()
    {
        loggers.Dispose();
        log.Dispose();
    }

    public static TheoryData<Exception, bool> Faults => new()
    {
        { new RequestFailedException(0, "no connection"), true },
        { new RequestFailedException(499, ""), false },
        { new RequestFailedException(500, ""), true },
        { new RequestFailedException(507, "disk full"), true },
        { new RequestFailedException(412, ""), false },
        { Down, true },
        { new AggregateException(new TaskCanceledException()), true },
        { new TaskCanceledException(), false },
        { new InvalidDataException(), false },
        { new AggregateException(new InvalidDataException()), false },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_the_storage_cannot_do_is_told_from_what_it_refuses(Exception fault, bool isBehind) =>
        Assert.Equal(isBehind, StorageOutage.IsBehind(fault));

    [Theory]
    [InlineData(599, 1)]
    [InlineData(600, 2)]
    public void An_outage_is_told_in_one_line_and_again_after_ten_minutes(int seconds, int lines)
    {
        outage.Note(Down);
        time.Advance(TimeSpan.FromSeconds(seconds));
        outage.Note(Down);
        outage.Note(Down);

        Assert.Equal(lines, log.Errors.Count());
        Assert.All(log.Errors, line => Assert.Contains("since 2026-03-02 04:00:00Z: Connection refused", line, StringComparison.Ordinal));
    }

    [Fact]
    public void After_an_outage_that_is_over_the_next_is_told_at_once()
    {
        outage.Note(Down);
        outage.NoteDone();
        outage.Note(Down);

        Assert.Equal(2, log.Errors.Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_program_that_starts_during_an_outage_goes_on_as_soon_as_the_storage_answers()
    {
        var tries = 0;
        var begun = outage.BeginAsync(_ => ++tries < 3 ? Task.FromException(Down) : Task.CompletedTask, default);
        Assert.False(begun.IsCompleted);

        while (!begun.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        await begun;
        Assert.Equal((3, 1), (tries, log.Errors.Count()));
    }

    [Fact]
    public async Task A_fault_of_ours_still_ends_the_start() =>
        await Assert.ThrowsAsync<RequestFailedException>(() => outage.BeginAsync(_ => Task.FromException(new RequestFailedException(403, "")), default));
}

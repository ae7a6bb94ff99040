using GovSync.Core.Compliance;
using GovSync.Functions.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace GovSync.Functions.Compliance;

/// <summary>
/// Daily at 00:20 Beijing time:
/// 1. compute the totals of the present month and, in its first days, of the one before, as looks still come in;
/// 2. save them by site, over yesterday's.
/// </summary>
public sealed partial class CloseComplianceFunction(
    LagReport report, ComplianceTable table, BusinessClock clock, ILogger<CloseComplianceFunction> logger)
{
    // The last look at a task comes 30 days after its publication.
    private const int DaysOfCorrection = 31;

    [Function("CloseCompliance")]
    public async Task RunAsync([TimerTrigger("0 20 16 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var now = clock.Now;
        foreach (var month in new[] { Month.Of(now.AddDays(-DaysOfCorrection)), Month.Of(now) }.Distinct())
        {
            var closed = await report.OfMonthAsync(month, cancellationToken);
            await table.SaveAsync(closed, cancellationToken);
            LogClosed(month.ToString(), closed.Count);
        }
    }

    [LoggerMessage(LogLevel.Information, "Month {Month}: totals of {Sites} sites saved")]
    private partial void LogClosed(string month, int sites);
}

using System.Globalization;
using Azure.Data.Tables;
using GovSync.Functions.Hosting;

namespace GovSync.Functions.Storage;

/// <summary>Who did what, when: kept six months at least (Xinjiang Art. 41 (3), Changzhi Art. 18).</summary>
public sealed record AuditEntry(DateTimeOffset At, string By, string Action, string Subject, string Detail);

/// <summary>The <c>Audit</c> table: Beijing day · instant ~ number.</summary>
public sealed class AuditLog(StorageAccount account, BusinessClock clock)
{
    private readonly TableClient table = account.Table(StorageNames.Audit);

    /// <param name="action">Verb, e.g. claim, rule, import.</param>
    /// <param name="subject">What it was done to, by id.</param>
    public Task WriteAsync(string by, string action, string subject, string detail, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:D19}~{Guid.NewGuid():N}");
        return table.AddEntityAsync(
            JsonRow.Of(TableKey.Day(now), id, new AuditEntry(now, by, action, subject, detail)), cancellationToken);
    }

    /// <summary>The entries of one Beijing day, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfDayAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var day = TableKey.Day(instant);
        var entries = new List<AuditEntry>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {day}"), cancellationToken: cancellationToken))
        {
            entries.Add(JsonRow.Read<AuditEntry>(row).Value);
        }

        return entries;
    }
}

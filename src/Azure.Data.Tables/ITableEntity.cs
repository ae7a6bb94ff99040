namespace Azure.Data.Tables;

/// <summary>What every row of a table has.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; set by the service, ignored when sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row, to send back verbatim.</summary>
    ETag ETag { get; set; }
}

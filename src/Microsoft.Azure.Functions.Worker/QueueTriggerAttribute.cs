namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that receives a message of a storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    /// <summary>Name of the setting that holds the connection; null = AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }
}

using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// How to talk to the service: version, audience, and by inheritance retries, time-outs and transport.
/// </summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(
                nameof(serviceVersion), serviceVersion, "Expected a version of the enumeration."),
        };
    }

    /// <summary>Only used with a token credential; null = the public cloud.</summary>
    public TableAudience? Audience { get; set; }

    internal string Version { get; }

    /// <summary>Versions of the table service; tokens need at least <see cref="V2020_12_06"/>.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
}

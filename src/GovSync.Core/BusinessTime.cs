using System.Text.Json;

namespace GovSync.Core;

/// <summary>
/// Business time as a function of real time, from one setting that app, local host and demo share, so that a restart agrees:
/// business = <paramref name="BusinessAnchor"/> + (real − <paramref name="RealAnchor"/>) × <paramref name="Factor"/>.
/// Factor 60 lets 12 hours pass in 12 minutes; factor 0 stands still until the anchor is moved (stepping).
/// </summary>
public sealed record BusinessTime(DateTimeOffset RealAnchor, DateTimeOffset BusinessAnchor, double Factor)
{
    /// <summary>Business time is real time.</summary>
    public static readonly BusinessTime Real = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1);

    public DateTimeOffset At(DateTimeOffset real) => BusinessAnchor + ((real - RealAnchor) * Factor);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such an object.</exception>
    public static BusinessTime FromJson(string json) =>
        JsonSerializer.Deserialize<BusinessTime>(json) ?? throw new JsonException("business time: found null, expected an object");

    public string ToJson() => JsonSerializer.Serialize(this);
}

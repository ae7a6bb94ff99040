using System.Text.Json;
using GovSync.Core;

namespace DemoGovernment.Scripting;

/// <summary>Business time, from the clock file that the local host moves; without a file, real time.</summary>
internal sealed class DemoClock(TimeProvider time, string? file)
{
    private BusinessTime latest = BusinessTime.Real;

    public DateTimeOffset Now => Read().At(time.GetUtcNow());

    /// <summary>Business seconds in a real second; 0 while stepping.</summary>
    public double Factor => Read().Factor;

    /// <summary>The file may be half-way through being replaced: then what it said last still holds.</summary>
    private BusinessTime Read()
    {
        try
        {
            return file is null ? latest : latest = BusinessTime.FromJson(File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is IOException or JsonException && latest != BusinessTime.Real)
        {
            return latest;
        }
    }
}

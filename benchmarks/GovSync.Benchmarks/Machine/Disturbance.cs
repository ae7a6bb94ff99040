using Microsoft.AspNetCore.Http;

namespace GovSync.Benchmarks.Machine;

/// <summary>What goes wrong with a request to the storage.</summary>
internal enum Disturbance
{
    None,

    /// <summary>The connection breaks; the storage never sees the request.</summary>
    NoConnection,

    /// <summary>The storage does what was asked, and the connection breaks before its answer.</summary>
    AnswerLost,

    /// <summary>503: to be tried again.</summary>
    Busy,

    /// <summary>412 for a request that depends on what is stored.</summary>
    Changed,

    /// <summary>507 for a request that writes.</summary>
    DiskFull,

    /// <summary>The answer takes a second longer.</summary>
    Slow,
}

/// <summary>Which request is disturbed how.</summary>
internal static class Disturbances
{
    public static Disturbance None(int _) => Disturbance.None;

    /// <summary>A storage on which now and then everything goes wrong that can.</summary>
    public static Disturbance Rough(int number) => number switch
    {
        _ when number % 7 == 3 => Disturbance.AnswerLost,
        _ when number % 11 == 5 => Disturbance.Busy,
        _ when number % 6 == 2 => Disturbance.Changed,
        _ when number % 17 == 9 => Disturbance.NoConnection,
        _ when number % 19 == 4 => Disturbance.Slow,
        _ => Disturbance.None,
    };

    /// <summary>A disk that is full for a while.</summary>
    public static Disturbance FullDisk(int number) => number <= 12 ? Disturbance.DiskFull : Disturbance.None;

    /// <summary>Null = it goes its way.</summary>
    public static int? StatusOf(Disturbance disturbance, HttpRequest request) => disturbance switch
    {
        Disturbance.Busy => StatusCodes.Status503ServiceUnavailable,
        Disturbance.Changed when IsConditional(request) => StatusCodes.Status412PreconditionFailed,
        Disturbance.DiskFull when request.Method is not ("GET" or "HEAD") => StatusCodes.Status507InsufficientStorage,
        _ => null,
    };

    private static bool IsConditional(HttpRequest request) =>
        request.Headers.IfMatch.Count > 0 || (request.Path.Value ?? "").EndsWith("$batch", StringComparison.Ordinal);
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovSync.Benchmarks.Machine;

/// <summary>What one site does about a release.</summary>
/// <param name="RepostsAfter">After the publication; null = never.</param>
/// <param name="IsDown">True = it cannot be read.</param>
internal sealed record SiteHabit(TimeSpan? RepostsAfter, bool IsDown)
{
    /// <summary>
    /// What a site of this number does in a typical run, always the same: six in ten repost within four hours, most of them early; three in
    /// ten within the day's rest until the deadline; one in twenty late, until 36 hours; the others never or cannot be read. An assumption.
    /// </summary>
    public static SiteHabit Typical(int number)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"habit {number}")));
        var (kind, when) = (Share(hash.AsSpan(0, 4)), Share(hash.AsSpan(4, 4)));
        return kind switch
        {
            < 0.60 => new(TimeSpan.FromHours(4) * Math.Pow(when, 1.5), false),
            < 0.90 => new(TimeSpan.FromHours(4 + (7.9 * when)), false),
            < 0.95 => new(TimeSpan.FromHours(12 + (24 * when)), false),
            < 0.98 => new(null, false),
            _ => new(null, true),
        };
    }

    /// <summary>What a site of this number does in the rounds that are broken off: all kinds occur often, and nothing depends on the time.</summary>
    public static SiteHabit Varied(int number) => new(number % 7 == 2 ? null : TimeSpan.Zero, number % 13 == 3);

    private static double Share(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes) / (double)uint.MaxValue;
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GovSync.Benchmarks.Machine;

/// <summary>What one site does about a release.</summary>
/// <param name="RepostsAfter">After the publication; null = never.</param>
/// <param name="IsDown">True = it cannot be read.</param>
internal sealed record SiteHabit(TimeSpan? RepostsAfter, bool IsDown)
{
    /// <summary>
    /// What a site does about a release in a typical run, always the same: one site in fifty cannot be read; of the others six in ten repost within
    /// four hours, most of them early, three in ten within the rest until the deadline, one in twenty late, until 36 hours, and some never.
    /// An assumption.
    /// </summary>
    public static SiteHabit Typical(int site, int release)
    {
        var isDown = Shares($"site {site}").First >= 0.98;
        var (kind, when) = Shares($"habit {site} {release}");
        return new(kind switch
        {
            _ when isDown => null,
            < 0.60 => TimeSpan.FromHours(4) * Math.Pow(when, 1.5),
            < 0.91 => TimeSpan.FromHours(4 + (7.9 * when)),
            < 0.96 => TimeSpan.FromHours(12 + (24 * when)),
            _ => null,
        }, isDown);
    }

    /// <summary>What a site does in the rounds that are broken off: all kinds occur often, and nothing depends on the time.</summary>
    public static SiteHabit Varied(int site, int release) => new((site + release) % 7 == 3 ? null : TimeSpan.Zero, site % 13 == 3);

    /// <summary>Two numbers from 0 to 1, the same for the same text.</summary>
    private static (double First, double Second) Shares(FormattableString text)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(FormattableString.Invariant(text)));
        return (Share(hash.AsSpan(0, 4)), Share(hash.AsSpan(4, 4)));
    }

    private static double Share(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes) / (double)uint.MaxValue;
}

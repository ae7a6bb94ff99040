using System.Security.Cryptography;
using System.Text;
using GovSync.Core.Text;

namespace GovSync.Core.Releases;

/// <summary>What counts of a release's page: title, document number, body text, attachments and mark of repeal, and nothing of its template.</summary>
public static class ReleaseText
{
    /// <summary>32 hex digits: two readings with the same print say the same, however their templates write it.</summary>
    public static string PrintOf(PageReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string[] parts =
        [
            TextFold.Fold(reading.Title),
            TextFold.Fold(reading.DocumentNumber),
            TextFold.Fold(PageChrome.Without(reading.Text)),
            string.Join('\t', reading.Attachments.Select(attachment => TextFold.Fold(attachment.Text))),
            reading.RepealMark is null ? "" : "repealed",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16));
    }
}

using System.Text;

namespace GovSync.Benchmarks.Fuzz;

/// <summary>One way to break a page's bytes; the same random numbers give the same bytes.</summary>
internal sealed record PageMutation(string Name, Func<byte[], Random, byte[]> Make);

/// <summary>The ways in which pages are broken: by networks, by editors' systems, by malice.</summary>
internal static class PageMutations
{
    private const int MostRepeats = 3_000;

    private static readonly string[] Tags = ["div", "table", "tr", "td", "p", "span", "a", "li", "ul", "font", "b", "form", "option"];

    private static readonly string[] Unclosed =
        ["<!--", "<script>", "<style>", "<textarea>", "<title>", "<![CDATA[", "<a href=\"", "<p class='", "<%", "<!DOCTYPE html [", "<select>", "<svg>"];

    public static readonly IReadOnlyList<PageMutation> All =
    [
        new("cut short", (page, random) => page[..random.Next(page.Length + 1)]),
        new("middle cut out", (page, random) => Splice(page, random.Next(page.Length + 1), random.Next(page.Length + 1), [])),
        new("random bytes inside", (page, random) => Insert(page, random, Noise(random, 1 + random.Next(2_000)))),
        new("bytes overwritten", Overwrite),
        new("tags doubled", (page, random) => DoubleTags(page, random)),
        new("part repeated", (page, random) => Insert(page, random, Part(page, random))),
        new("parts exchanged", (page, random) => [.. page[(page.Length / 2)..], .. page[..(page.Length / 2)]]),
        new("deep nesting", (page, random) => Insert(page, random, Repeat($"<{Pick(Tags, random)}>", 1 + random.Next(MostRepeats)))),
        new("closing tags", (page, random) => Insert(page, random, Repeat($"</{Pick(Tags, random)}>", 1 + random.Next(MostRepeats)))),
        new("huge attribute", (page, random) => Insert(page, random, Ascii($"<div class=\"{new string('a', random.Next(200_000))}\" title='x'>"))),
        new("many attributes", (page, random) => Insert(page, random, Ascii($"<div {string.Concat(Enumerable.Range(0, random.Next(2_000)).Select(i => $"a{i}=\"{i}\" "))}>"))),
        new("wrong charset", (page, random) => [.. Ascii($"<meta charset=\"{Pick(["gbk", "big5", "utf-16", "shift_jis", "x-none"], random)}\">"), .. page]),
        new("other encoding", (page, random) => Encoding.Convert(Encoding.UTF8, random.Next(2) == 0 ? Encoding.Unicode : Encoding.Latin1, page)),
        new("byte order mark", (page, random) => [.. Pick<byte[]>([[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]], random), .. page]),
        new("left open", (page, random) => Insert(page, random, Ascii(Pick(Unclosed, random)))),
        new("mega list", (page, random) => Insert(page, random, Repeat("<li><a href=\"/t20260327_1.html\">Notice of the office</a> 2026-03-27</li>", 1 + random.Next(MostRepeats)))),
        new("entities", (page, random) => Insert(page, random, Repeat(Pick(["&amp;", "&#0;", "&#x110000;", "&#55296;", "&nbsp", "&"], random), 1 + random.Next(MostRepeats)))),
        new("brackets and figures", (page, random) => Insert(page, random, Utf8(string.Concat(Enumerable.Repeat(Pick(["〔2026〕", "（《", "2026年", "第一条", "关于印发", "来源：", "   "], random), 1 + random.Next(MostRepeats)))))),
        new("null bytes", (page, random) => Insert(page, random, new byte[random.Next(1_000)])),
    ];

    private static byte[] Overwrite(byte[] page, Random random)
    {
        var changed = page.ToArray();
        for (var i = random.Next(1 + (page.Length / 50)); i > 0 && page.Length > 0; i--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private static byte[] DoubleTags(byte[] page, Random random)
    {
        var doubled = new List<byte>(2 * page.Length);
        foreach (var one in page)
        {
            doubled.Add(one);
            if (one is (byte)'<' or (byte)'>' && random.Next(20) == 0)
            {
                doubled.Add(one);
            }
        }

        return [.. doubled];
    }

    private static byte[] Part(byte[] page, Random random)
    {
        var from = random.Next(page.Length + 1);
        return page[from..Math.Min(page.Length, from + random.Next(20_000))];
    }

    private static byte[] Insert(byte[] page, Random random, byte[] bytes)
    {
        var at = random.Next(page.Length + 1);
        return Splice(page, at, at, bytes);
    }

    private static byte[] Splice(byte[] page, int one, int other, byte[] bytes) =>
        [.. page.AsSpan(0, Math.Min(one, other)), .. bytes, .. page.AsSpan(Math.Max(one, other))];

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Repeat(string text, int count) => Ascii(string.Concat(Enumerable.Repeat(text, count)));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovSync.Benchmarks;

/// <summary>Precision and recall of each judgement on the labelled real pages.</summary>
internal static class JudgeBench
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>What is measured; each reads its own labels.</summary>
    private static readonly Func<string, IEnumerable<Measure>>[] Measures =
    [
        ReadMeasures.On,
        PairMeasures.On,
        AttributionMeasures.On,
        VariantMeasures.On,
        InterpretationMeasures.On,
        TitleMeasures.On,
        ChannelMeasures.On,
    ];

    public static int Run(bool isJson)
    {
        if (SharedFolder.Find() is not { } data)
        {
            Console.Error.WriteLine("There is no folder shared/data beside the repository, and GOVSYNC_SHARED is not set: nothing to measure.");
            return 2;
        }

        var measures = Measures.SelectMany(measure => measure(data)).ToList();
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(measures, Options));
        }
        else
        {
            Print(measures);
        }

        return 0;
    }

    private static void Print(List<Measure> measures)
    {
        Console.WriteLine($"{"measure",-36}{"right",8}{"given",8}{"labelled",10}{"precision",11}{"recall",9}");
        foreach (var measure in measures)
        {
            Console.WriteLine(
                $"{measure.Name,-36}{measure.Right,8}{measure.Given,8}{measure.Labelled,10}{measure.Precision,11:F3}{measure.Recall,9:F3}");
        }

        foreach (var miss in measures.SelectMany(measure => measure.Misses.Select(miss => $"{measure.Name}: {miss}")))
        {
            Console.WriteLine("  " + miss);
        }
    }
}

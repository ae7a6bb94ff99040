using GovSync.Core.Interpretations;
using GovSync.Core.Reposts;
using GovSync.Core.Sites;

namespace GovSync.Functions.Console;

/// <summary>The class by which the style sheet colours a tag; its words say the same.</summary>
public static class TagClass
{
    public static string Of(Timeliness timeliness) => timeliness switch
    {
        Timeliness.OnTime => "good",
        Timeliness.Late or Timeliness.Missing => "bad",
        Timeliness.Awaited or Timeliness.Prompt => "open",
        Timeliness.Unverified or Timeliness.NotNotified => "doubt",
        Timeliness.Suspended or Timeliness.Withdrawn or Timeliness.NotOwed => "quiet",
    };

    public static string Of(Integrity integrity) => integrity switch
    {
        Integrity.Same => "plain",
        Integrity.Altered or Integrity.Partial => "doubt",
        Integrity.LinkOnly or Integrity.Different => "bad",
    };

    public static string Of(Attribution attribution) => attribution switch
    {
        Attribution.Present => "plain",
        Attribution.Wrong or Attribution.Missing => "doubt",
    };

    public static string Of(PairFinding finding) => finding switch
    {
        PairFinding.BothWay => "good",
        PairFinding.Missing or PairFinding.Late or PairFinding.BrokenLink => "bad",
        PairFinding.OneWay => "doubt",
    };

    public static string Of(SourceCondition condition) => condition switch
    {
        SourceCondition.New => "quiet",
        SourceCondition.Healthy => "good",
        SourceCondition.Faulty or SourceCondition.Stopped => "bad",
        SourceCondition.Silent => "doubt",
    };
}

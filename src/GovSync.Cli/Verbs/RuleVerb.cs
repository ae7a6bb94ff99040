using System.CommandLine;
using System.Globalization;
using GovSync.Cli.Batch;
using GovSync.Core;
using GovSync.Core.Rules;
using GovSync.Core.Sites;

namespace GovSync.Cli.Verbs;

/// <summary>
/// <c>rule</c>: the clauses in force for a kind of site of a division on a day, each with its text. With <c>--rules</c> the
/// profiles of a folder stand beside or in place of the program's own.
/// </summary>
internal sealed class RuleVerb : Verb
{
    private readonly Option<string?> _division;
    private readonly Option<string?> _kind;
    private readonly Option<string?> _at;
    private readonly Option<string?> _rules;

    public RuleVerb() : base("rule", "Show the clauses in force: hours, clock, sources, checks, reports, each with its text.")
    {
        _division = AddOption("--division", "Division code, six digits of GB/T 2260, as 320100.");
        _kind = AddOption("--kind", "Kind of site: " + string.Join(", ", KindWords));
        _at = AddOption("--at", "Day in Beijing time as 2018-03-01, or an instant with its offset.");
        _rules = AddOption("--rules", "Folder with profiles/*.json, read beside the program's own (GOVSYNC_RULES_FOLDER of the server).");
    }

    private static IEnumerable<string> KindWords => Enum.GetValues<SiteKind>().Select(ProfileWord.Of);

    protected override VerbResult Run(ParseResult arguments) => Answer(
        RuleFolder.Profiles(arguments.GetValue(_rules)),
        Require(arguments, _division), Require(arguments, _kind), Require(arguments, _at));

    protected override VerbResult Run(BatchLine line) => Answer(
        RuleFolder.Profiles(line.Text("rules") is not null ? line.RequirePath("rules") : null),
        line.RequireText("division"), line.RequireText("kind"), line.RequireText("at"));

    private static VerbResult Answer(RuleProfiles profiles, string divisionCode, string kindWord, string dayText)
    {
        if (!Division.TryParse(divisionCode, out var division))
            throw new BadInputException($"division is \"{divisionCode}\", expected six digits of GB/T 2260 as 320100.");

        var kind = KindOf(kindWord);
        var day = DayOf(dayText);
        var clauses = profiles.ClausesInForce(division.Code, kind, day);
        return new VerbResult(RuleOutput.Json(division, kind, day, clauses), RuleText.Of(clauses));
    }

    private static SiteKind KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<SiteKind>())
            if (ProfileWord.Of(kind) == word)
                return kind;

        throw new BadInputException($"kind is \"{word}\", expected one of {string.Join(", ", KindWords)}.");
    }

    private static DateOnly DayOf(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)) return day;

        // "zzz" wants the offset spelt out: an instant without one would be read in the machine's zone.
        string[] withOffset = ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmZ"];
        return DateTimeOffset.TryParseExact(text, withOffset, culture, DateTimeStyles.AssumeUniversal, out var instant)
            ? ChinaTime.DayOf(instant)
            : throw new BadInputException($"at is \"{text}\", expected a day as 2018-03-01.");
    }

    private static string Require(ParseResult arguments, Option<string?> option) => arguments.GetValue(option)
        ?? throw new BadInputException($"{option.Name} is missing (or --batch FILE.jsonl).");
}

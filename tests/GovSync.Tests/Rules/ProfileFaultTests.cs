using GovSync.Core.Rules;

namespace GovSync.Tests.Rules;

public sealed class ProfileFaultTests
{
    private const string Valid = """
        {
          "name": "test", "version": 1, "division": "370000", "from": "2020-01-01", "to": "2020-12-31", "note": "n",
          "repost": [{
            "duty": true, "kinds": ["portal"], "withinHours": 8, "clock": "publication", "sources": ["statePortal"],
            "basis": [{ "file": "f", "document": "d", "article": "a", "quote": "q" }]
          }],
          "reports": [{
            "name": "r", "kinds": ["portal"], "every": "year", "due": ["01-31"],
            "basis": [{ "file": "f", "document": "d", "article": "a", "quote": "q" }]
          }]
        }
        """;

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 0", "version", "0", "1 to")]
    [InlineData("\"name\": \"test\"", "\"name\": \"other\"", "name", "other", "test")]
    [InlineData("370000", "37", "division", "37", "six digits")]
    [InlineData("\"from\": \"2020-01-01\", ", "", "from", "missing", "or null")]
    [InlineData("2020-01-01", "2020-02-30", "from", "2020-02-30", "a day")]
    [InlineData("2020-12-31", "2019-12-31", "to", "2019-12-31", "2020-01-01 (from) or later")]
    [InlineData("\"note\": \"n\"", "\"notes\": \"n\"", "notes", "unknown", "note")]
    [InlineData("\"note\": \"n\"", "\"note\": \"n\", \"note\": \"m\"", "note", "twice", "one value")]
    [InlineData("\"withinHours\": 8", "\"withinHours\": 0", "repost[0].withinHours", "0", "1 to 240")]
    [InlineData("\"withinHours\": 8", "\"withinHours\": 241", "repost[0].withinHours", "241", "1 to 240")]
    [InlineData("\"withinHours\": 8", "\"withinHours\": 7.5", "repost[0].withinHours", "7.5", "1 to 240")]
    [InlineData("\"withinHours\": 8", "\"withinHours\": \"8\"", "repost[0].withinHours", "\"8\"", "1 to 240")]
    [InlineData("\"withinHours\": 8, ", "", "repost[0].withinHours", "missing", "1 to 240")]
    [InlineData("\"clock\": \"publication\"", "\"clock\": \"Publication\"", "repost[0].clock", "Publication", "publication, notification")]
    [InlineData("[\"statePortal\"]", "[]", "repost[0].sources", "[]", "at least one")]
    [InlineData("[\"statePortal\"]", "[\"statePortal\", \"mars\"]", "repost[0].sources[1]", "mars", "upperLevelSites")]
    [InlineData("[\"statePortal\"]", "[\"statePortal\", \"statePortal\"]", "repost[0].sources", "statePortal", "each entry once")]
    [InlineData("\"duty\": true", "\"duty\": \"yes\"", "repost[0].duty", "yes", "true or false")]
    [InlineData("\"quote\": \"q\"", "\"quote\": \" \"", "repost[0].basis[0].quote", "\" \"", "not blank")]
    [InlineData("\"quote\": \"q\"", "\"qoute\": \"q\"", "repost[0].basis[0].qoute", "unknown", "quote")]
    [InlineData("\"basis\"", "\"base\"", "repost[0].base", "unknown", "basis")]
    [InlineData("01-31", "02-30", "reports[0].due[0]", "02-30", "02-last")]
    [InlineData("01-31", "13-last", "reports[0].due[0]", "13-last", "02-last")]
    [InlineData("\"every\": \"year\"", "\"every\": \"month\"", "reports[0].due[0]", "01-31", "as 05")]
    public void A_fault_names_profile_field_found_and_expected(string from, string to, string field, string found, string expected)
    {
        var at = Valid.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the valid profile has no {from}");

        var fault = Assert.Throws<InvalidProfileException>(() => Load("test", Valid[..at] + to + Valid[(at + from.Length)..]));

        Assert.Equal(("test", field), (fault.Profile, fault.Field));
        Assert.Contains(found, fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message.Split("expected")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("240")]
    public void Hours_go_from_1_to_240(string hours) => Load("test", Edited(Valid, "\"withinHours\": 8", $"\"withinHours\": {hours}"));

    [Fact]
    public void A_clause_without_basis_is_refused() => Assert.Equal("repost[0].basis", Assert.Throws<InvalidProfileException>(
        () => Load("test", Edited(Valid, "[{ \"file\": \"f\", \"document\": \"d\", \"article\": \"a\", \"quote\": \"q\" }]", "[]"))).Field);

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "the file")]
    [InlineData("", "line 1")]
    public void What_is_no_JSON_object_is_refused(string json, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidProfileException>(() => Load("test", json)).Field);

    [Theory]
    [InlineData("\"2020-12-31\"", "null", true)]
    [InlineData("\"2021-01-01\"", "null", false)]
    [InlineData("\"2019-06-01\"", "\"2019-12-31\"", false)]
    [InlineData("\"2019-06-01\"", "\"2020-01-01\"", true)]
    [InlineData("null", "null", true)]
    public void A_division_has_one_profile_a_day(string from, string to, bool overlaps)
    {
        var second = Edited(Edited(Edited(Valid, "\"name\": \"test\"", "\"name\": \"second\""),
            "\"from\": \"2020-01-01\"", $"\"from\": {from}"), "\"to\": \"2020-12-31\"", $"\"to\": {to}");
        void LoadBoth() => RuleProfiles.Load([("test", Valid), ("second", second)]);

        if (overlaps) Assert.Contains("both are of 370000", Assert.Throws<InvalidProfileException>(LoadBoth).Message, StringComparison.Ordinal);
        else LoadBoth();
    }

    [Fact]
    public void One_site_has_one_repost_clause_in_a_profile()
    {
        var start = Valid.IndexOf("[{", StringComparison.Ordinal) + 1;
        var end = Valid.IndexOf("}],\n", StringComparison.Ordinal) + 1;
        var twice = Valid.Insert(end, "," + Valid[start..end]);

        Assert.Contains("2 clauses for portal", Assert.Throws<InvalidProfileException>(() => Load("test", twice)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_is_one_profile() => Assert.Equal("name", Assert.Throws<InvalidProfileException>(
        () => RuleProfiles.Load([("test", Valid), ("test", Valid)])).Field);

    private static string Edited(string json, string from, string to)
    {
        Assert.Contains(from, json, StringComparison.Ordinal);
        return json.Replace(from, to, StringComparison.Ordinal);
    }

    private static void Load(string name, string json) => RuleProfiles.Load([(name, json)]);
}

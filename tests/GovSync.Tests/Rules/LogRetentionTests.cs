using GovSync.Core.Rules;

namespace GovSync.Tests.Rules;

public sealed class LogRetentionTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void The_audit_log_is_kept_a_year_where_texts_ask_for_six_months() =>
        Assert.Equal(Today.AddDays(-366), LogRetention.FirstKept(RuleProfiles.BuiltIn, Today));

    [Theory]
    [InlineData("null", "2024-03-02")]
    [InlineData("\"2026-03-02\"", "2024-03-02")]
    [InlineData("\"2026-03-01\"", "2025-03-01")]
    public void A_text_in_force_that_asks_for_more_is_followed(string to, string firstKept)
    {
        var json = """
            { "name": "long", "version": 1, "division": "370000", "from": "2020-01-01", "to": TO, "note": "made up",
              "logs": { "kinds": ["portal"], "months": 24, "basis": [{ "file": "f", "document": "d", "article": "a", "quote": "q" }] } }
            """.Replace("TO", to, StringComparison.Ordinal);

        var kept = LogRetention.FirstKept(RuleProfiles.BuiltInWith([("long", json)]), Today);

        Assert.Equal(firstKept, kept.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}

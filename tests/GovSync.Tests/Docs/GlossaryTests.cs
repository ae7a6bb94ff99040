using System.Reflection;
using GovSync.Core.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Fakes;

namespace GovSync.Tests.Docs;

/// <summary>The glossary holds every word of the trade that the code uses, and names only what the code has.</summary>
public sealed class GlossaryTests
{
    private static readonly MarkdownTable Words = MarkdownTable.Below("docs/glossary.md", "Words");

    [Theory]
    [InlineData("portal", "门户网站")]
    [InlineData("site", "政府网站")]
    [InlineData("site id code", "网站标识码")]
    [InlineData("channel", "栏目")]
    [InlineData("release", "发布")]
    [InlineData("sighting", "")]
    [InlineData("policy document", "政策文件")]
    [InlineData("document number", "发文字号")]
    [InlineData("issuing body", "发文机关")]
    [InlineData("interpretation", "解读")]
    [InlineData("repost", "转载")]
    [InlineData("repost task", "转载任务")]
    [InlineData("source attribution", "来源")]
    [InlineData("deadline", "时限")]
    [InlineData("look", "")]
    [InlineData("finding", "")]
    [InlineData("verdict", "")]
    [InlineData("supervising body", "主管单位")]
    [InlineData("sponsoring body", "主办单位")]
    [InlineData("jurisdiction", "辖区")]
    [InlineData("division code", "行政区划代码")]
    [InlineData("rule profile", "")]
    [InlineData("clause", "")]
    [InlineData("rectification", "整改")]
    [InlineData("circular", "通报")]
    [InlineData("evidence", "")]
    public void Each_word_stands_there_once_with_its_Chinese_term(string word, string term)
    {
        var row = Assert.Single(Words.Rows, row => row[0] == word);

        Assert.Contains(term, row[1], StringComparison.Ordinal);
        Assert.EndsWith(".", row[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_named_in_the_glossary_exists()
    {
        var named = Words.Rows.SelectMany(row => MarkdownTable.Code(row[3])).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Exists(name), $"docs/glossary.md: found no type or member {name}"));
    }

    [Theory]
    [InlineData("RepostTask.DueAt", true)]
    [InlineData("RepostTask.Deadline", false)]
    [InlineData("RepostManager", false)]
    public void A_name_that_the_code_does_not_have_is_noticed(string name, bool exists) => Assert.Equal(exists, Exists(name));

    /// <summary>A public or internal type, or <c>Type.Member</c>.</summary>
    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        var types = new[] { typeof(Site).Assembly, typeof(StorageNames).Assembly }.SelectMany(assembly => assembly.GetTypes());
        return types.Where(type => type.Name == parts[0]).Any(type => parts.Length == 1 || type.GetMember(
            parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }
}

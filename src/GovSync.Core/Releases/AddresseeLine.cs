using System.Text.RegularExpressions;

namespace GovSync.Core.Releases;

/// <summary>The line that names the bodies a document is sent to (主送机关), taken apart.</summary>
internal sealed partial class AddresseeLine
{
    /// <summary>It stands right below the number and the title.</summary>
    private const int LinesSearched = 15;

    private const int LongestLine = 400;

    private readonly IReadOnlyList<string> _parts;

    private AddresseeLine(string text)
    {
        Text = text;
        _parts = [.. Between().Split(Provinces().Replace(text, "")).Where(part => part.Length > 1)];
    }

    public string Text { get; }

    /// <summary>All governments or all departments: 各省、自治区、直辖市人民政府，国务院各部委.</summary>
    public bool IsEveryone => Everyone().IsMatch(Text);

    /// <summary>Division codes of the provinces whose bodies it names.</summary>
    public IReadOnlyList<string> Regions => [.. _parts.Select(Releases.Regions.At).OfType<string>().Distinct()];

    /// <summary>Industries of the departments that it names below the State.</summary>
    public IReadOnlyList<string> Industries =>
        [.. _parts.Where(part => !IsGovernment(part)).Select(Releases.Industries.OfDepartment).OfType<string>().Distinct()];

    /// <summary>Each body is a provincial government or one of its departments, or a central department: none is left to guess.</summary>
    public bool NamesOnlyRegionsAndMinistries => _parts.All(part =>
        Releases.Regions.At(part) is { } ? !NamesCity().IsMatch(part) || IsMunicipality().IsMatch(part) : IsMinistry(part));

    /// <summary>Each body is a department of an industry.</summary>
    public bool NamesOnlyDepartments => _parts.All(part => !IsGovernment(part) && Releases.Industries.OfDepartment(part) is not null);

    /// <summary>The first line of a body that is one; null if none is.</summary>
    public static AddresseeLine? Find(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(LinesSearched))
        {
            var end = line.IndexOfAny(['：', ':']);
            if (end is < 3 or > LongestLine)
            {
                continue;
            }

            var text = Sent().Replace(line[..end], "").Trim();
            if (!Sentence().IsMatch(text) && (text.StartsWith('各') || Between().Split(text).All(part => Body().IsMatch(part))))
            {
                return new AddresseeLine(text);
            }
        }

        return null;
    }

    private static bool IsGovernment(string part) => part.EndsWith("政府", StringComparison.Ordinal) || part == "新疆生产建设兵团";

    private static bool IsMinistry(string part) =>
        Releases.Industries.OfRegulator(part).Count > 0 || Ministry().IsMatch(part) || part == "新疆生产建设兵团";

    /// <summary>What stands for all provinces before a department: 各省、自治区、直辖市及计划单列市教育厅.</summary>
    [GeneratedRegex("各?省、自治区、直辖市|[、及和](各)?计划单列市|[、及和]?(各)?副省级(城市|市)|各(省（区、市）|省|市|县|区)(?=[^、，]{2,14}[厅局委办])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Provinces();

    [GeneratedRegex(@"[、，,；;（）()\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(主\s?送|主送机关|主送单位)\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sent();

    [GeneratedRegex("[。？！“”]|如下|收悉|应当|下列|以下|根据|为了|现将|要求|按照|来源|时间|日期|文号|名称|^(发布|发文|制定|公开|主办|承办).{0,2}机[构关]$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("(政府|厅|局|委|委员会|部|署|办|办公室|银行|兵团|法院|检察院|省|市|自治区)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(
        "^各地区|^各地[，、：]?|^各(省|市|县|区|地级以上市|设区市|地、市)[^厅局委办]*(人民)?政府|各部委|各部门|各有关部门|各直属机构|各单位|各市、自治区人民政府|直辖市党委|国务院有关部委",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex("[市县州盟旗](人民)?政府$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NamesCity();

    [GeneratedRegex("^(北京|天津|上海|重庆)市(人民)?政府$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IsMunicipality();

    [GeneratedRegex("^[^省市区县州]{2,10}部$|^国家.{2,14}[委局署]$|^国家.{2,12}委员会$|^国务院.{2,14}(办公室|委|委员会)$|^[^省市区县州]{2,8}(总局|总署)$|^中国.{2,10}(局|会|银行)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();
}

namespace GovSync.Core.Sites;

/// <summary>
/// Administrative division (行政区划) by its code of GB/T 2260: two digits each for province, city and county; 000000 is
/// the State.
/// </summary>
public readonly record struct Division
{
    private Division(string code) => Code = code;

    /// <summary>The whole country.</summary>
    public static readonly Division State = new("000000");

    /// <summary>Six digits.</summary>
    public string Code { get; }

    public SiteLevel Level => this switch
    {
        _ when Code == State.Code => SiteLevel.State,
        _ when Code.EndsWith("0000", StringComparison.Ordinal) => SiteLevel.Province,
        _ when Code.EndsWith("00", StringComparison.Ordinal) => SiteLevel.City,
        _ => SiteLevel.County,
    };

    /// <summary>Itself for a province; the State for the State.</summary>
    public Division Province => new(Code[..2] + "0000");

    /// <summary>Itself for a city; for a province or the State that division itself.</summary>
    public Division City => new(Code[..4] + "00");

    /// <summary>This division and all around it, the nearest first: county, city, province, State.</summary>
    public IReadOnlyList<Division> Enclosing => Level switch
    {
        SiteLevel.State => [this],
        SiteLevel.Province => [this, State],
        SiteLevel.City => [this, Province, State],
        SiteLevel.County => [this, City, Province, State],
    };

    /// <summary>False for what cannot be a code: not six digits, or a part below an empty one (650001, 000100).</summary>
    public static bool TryParse(string? code, out Division division)
    {
        division = State;
        if (code is not { Length: 6 } || !code.All(char.IsAsciiDigit)) return false;

        var (province, city, county) = (code[..2], code[2..4], code[4..]);
        if ((province == "00" && city != "00") || (city == "00" && county != "00")) return false;

        division = new Division(code);
        return true;
    }

    /// <exception cref="FormatException">The text is no division code.</exception>
    public static Division Parse(string code) => TryParse(code, out var division)
        ? division
        : throw new FormatException($"division code: found \"{code}\", expected six digits of GB/T 2260, as 320100");

    /// <summary>Whether this division is the other one or lies in it.</summary>
    public bool IsWithin(Division outer) => outer.Level switch
    {
        SiteLevel.State => true,
        SiteLevel.Province => Province == outer,
        SiteLevel.City => City == outer,
        SiteLevel.County => this == outer,
    };

    public override string ToString() => Code;
}

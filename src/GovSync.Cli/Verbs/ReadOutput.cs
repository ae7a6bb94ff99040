using System.Globalization;
using GovSync.Core.Releases;

namespace GovSync.Cli.Verbs;

/// <summary>A page reading as <c>read --json</c> prints it.</summary>
internal sealed class ReadOutput(PageReading reading)
{
    private readonly JudgedReach _reach = ReachJudge.Judge(reading);

    public string Title => reading.Title;

    public string? DocumentNumber => reading.DocumentNumber;

    public IReadOnlyList<string> IssuingBodies => reading.IssuingBodies;

    /// <summary>ISO 8601 with Beijing's offset; day precision prints T00:00:00+08:00.</summary>
    public string? PublishedAt => Print(reading.PublishedAt);

    public string PublishedPrecision => reading.PublishedAt switch
    {
        null => "none",
        { Precision: TimePrecision.Day } => "day",
        _ => "minute",
    };

    public string? Source => reading.Source;

    public string? SiteName => reading.SiteName;

    public string? SiteIdCode => reading.SiteIdCode;

    public string? ColumnName => reading.ColumnName;

    public string? ColumnType => reading.ColumnType;

    public string Text => reading.Text;

    public IReadOnlyList<PageLink> Attachments => reading.Attachments;

    public IReadOnlyList<PageLink> Links => reading.Links;

    public string Charset => reading.Charset;

    public ReleaseKind Kind => reading.Kind;

    public bool KindCertain => reading.IsKindCertain;

    public IReadOnlyList<string> KindReasons => reading.KindReasons;

    public bool Important => reading.Importance.IsImportant;

    public bool Certain => reading.Importance.IsCertain;

    public object Importance => new { reading.Importance.Score, reading.Importance.Reasons };

    /// <summary>Whom it concerns; empty lists = everyone.</summary>
    public object Reach => new { _reach.Reach.Industries, _reach.Reach.Divisions, Certain = _reach.IsCertain, _reach.Reasons };

    public static string? Print(DeclaredTime? time)
        => time?.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}

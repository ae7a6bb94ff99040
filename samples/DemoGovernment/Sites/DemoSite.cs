using GovSync.Core.Sites;

namespace DemoGovernment.Sites;

/// <summary>Which of the page templates that Chinese government sites are built with.</summary>
internal enum TemplateName
{
    /// <summary>The State portal: table of the document's facts above its text.</summary>
    State,

    /// <summary>Modern, with the meta tags of the annex of 国办发〔2017〕47号.</summary>
    Modern,

    /// <summary>Publishing system with dated addresses and an editor's body, without article meta tags.</summary>
    Editor,

    /// <summary>Disclosure platform (政府信息公开): table of 索引号, 发布机构, 文号.</summary>
    Disclosure,

    /// <summary>Nested tables in GB18030, no meta tags.</summary>
    Old,
}

/// <summary>A site of the demo, as <c>sites.json</c> has it.</summary>
internal sealed record DemoSite
{
    /// <summary>Short name in the scenario.</summary>
    public required string Key { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The name that others give it as source.</summary>
    public string? SourceName { get; init; }

    public required SiteKind Kind { get; init; }

    public required SiteLevel Level { get; init; }

    public required string DivisionCode { get; init; }

    public string? Industry { get; init; }

    public required string SponsoringBody { get; init; }

    public required string SupervisingBody { get; init; }

    public required TemplateName Template { get; init; }

    /// <summary>Keys of the portals whose releases it has to repost.</summary>
    public IReadOnlyList<string> Reposts { get; init; } = [];

    /// <summary>True where tasks are pushed to it.</summary>
    public bool ReceivesPush { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public Column ColumnOf(string id) => Columns.First(column => column.Id == id);
}

/// <summary>A column (栏目) of a site.</summary>
internal sealed record Column
{
    /// <summary>Short name: part of the page's address and of the channel's id.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ChannelKind Kind { get; init; }

    /// <summary>ColumnType of the annex of 国办发〔2017〕47号.</summary>
    public string Type { get; init; } = "工作动态";

    /// <summary>Entries a page of its list.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Selector that the registry gives; null = the list is to be found by itself.</summary>
    public string? Selector { get; init; }

    /// <summary>Also offered as RSS.</summary>
    public bool HasRss { get; init; }

    /// <summary>Also offered as Atom.</summary>
    public bool HasAtom { get; init; }

    /// <summary>Also offered as a JSON index.</summary>
    public bool HasIndex { get; init; }
}

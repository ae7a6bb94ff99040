using System.Text.Json;
using GovSync.Core.Releases;
using GovSync.Core.Text;

namespace GovSync.Cli.Batch;

/// <summary>One object of a batch file.</summary>
internal sealed class BatchLine
{
    private readonly JsonElement _fields;
    private readonly string _folder;

    public BatchLine(JsonElement fields, string folder)
    {
        _fields = fields.ValueKind == JsonValueKind.Object
            ? fields
            : throw new BadInputException($"The line is a JSON {fields.ValueKind}, expected an object.");
        _folder = folder;
    }

    /// <summary>A text field; null if absent.</summary>
    public string? Text(string name) => TextIn(_fields, name);

    public string RequireText(string name)
        => Text(name) ?? throw new BadInputException($"\"{name}\" is missing, expected a text.");

    /// <summary>The full path of a file that the line names.</summary>
    public string RequirePath(string name) => Path.Combine(_folder, RequireText(name));

    /// <summary>A page: a path, or an object with any of title, url, publishedAt, source, text, html.</summary>
    /// <param name="url">The page's own address, where the line tells it beside the page.</param>
    public PageReading Page(string name, string? url = null, string? contentType = null)
    {
        if (!_fields.TryGetProperty(name, out var page))
        {
            throw new BadInputException($"\"{name}\" is missing, expected a path or an object.");
        }

        return page.ValueKind switch
        {
            JsonValueKind.String => PageInput.FromFile(Path.Combine(_folder, page.GetString()!), url, contentType),
            JsonValueKind.Object => FromParts(page, url),
            _ => throw new BadInputException($"\"{name}\" is a JSON {page.ValueKind}, expected a path or an object."),
        };
    }

    private static PageReading FromParts(JsonElement page, string? url) => PageReadings.FromParts(
        TextIn(page, "title"),
        TextIn(page, "url") ?? url,
        TimeReader.Parse(TextIn(page, "publishedAt")),
        TextIn(page, "source"),
        TextIn(page, "text"),
        TextIn(page, "html"));

    private static string? TextIn(JsonElement fields, string name)
        => !fields.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null
            ? null
            : field.ValueKind == JsonValueKind.String
                ? field.GetString()
                : throw new BadInputException($"\"{name}\" is a JSON {field.ValueKind}, expected a text.");
}

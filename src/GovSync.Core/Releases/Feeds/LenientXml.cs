using System.Xml;

namespace GovSync.Core.Releases.Feeds;

/// <summary>
/// Reads feed text into a tree, as far as it goes. No document type is processed and no address resolved, so that a feed can
/// neither read files nor blow up; an undeclared prefix is no fault (feeds forget to declare them).
/// </summary>
internal static class LenientXml
{
    /// <summary>Deeper than any feed; walking the tree recursively stays safe.</summary>
    public const int MaxDepth = 200;

    private static readonly Dictionary<string, string> NoAttributes = [];

    /// <summary>Most of a feed's text, and nobody asks for it: entries are judged by their own pages.</summary>
    private static readonly HashSet<string> Bodies = new(["description", "encoded", "content", "summary"], StringComparer.OrdinalIgnoreCase);

    /// <summary>White space between their children says nothing.</summary>
    private static readonly HashSet<string> Containers = new(["rss", "rdf", "channel", "item", "feed", "entry", "urlset", "url"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The root as far as it was read (null if there is none), and what broke the reading (null if nothing did).</summary>
    public static (FeedNode? Root, string? Break) Read(string text)
    {
        var open = new Stack<(FeedNode Node, Dictionary<string, string> Prefixes)>();
        FeedNode? root = null;
        using var mended = XmlRepair.Open(text);
        using var reader = new XmlTextReader(mended)
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.All,
        };
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && open.Count >= MaxDepth)
                {
                    return (root, $"elements nested deeper than {MaxDepth}");
                }

                Take(reader, open, ref root);
                if (root is { IsClosed: true })
                {
                    return (root, null);
                }
            }

            return (root, root is null ? "no element" : $"<{root.Name}> is never closed");
        }
        catch (XmlException e)
        {
            return (root, e.Message);
        }
    }

    private static void Take(XmlTextReader reader, Stack<(FeedNode Node, Dictionary<string, string> Prefixes)> open, ref FeedNode? root)
    {
        var parent = open.TryPeek(out var top) ? top.Node : null;
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var (node, prefixes) = Element(reader, parent, top.Prefixes);
                root ??= node;
                parent?.Add(node);
                node.IsClosed = isEmpty;
                if (!isEmpty)
                {
                    open.Push((node, prefixes));
                }

                break;
            case XmlNodeType.EndElement:
                open.Pop().Node.IsClosed = true;
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                when parent is not null && Matters(reader.NodeType, parent.Name):
                parent.Add(TextNode(reader.Value, parent));
                break;
            default:
                break;
        }
    }

    private static bool Matters(XmlNodeType text, string parent) =>
        !Bodies.Contains(parent) && (text != XmlNodeType.Whitespace || !Containers.Contains(parent));

    private static (FeedNode Node, Dictionary<string, string> Prefixes) Element(
        XmlTextReader reader, FeedNode? parent, Dictionary<string, string>? outer)
    {
        var name = reader.Name;
        var attributes = reader.HasAttributes ? new Dictionary<string, string>(StringComparer.Ordinal) : NoAttributes;
        while (reader.MoveToNextAttribute())
        {
            attributes.TryAdd(reader.Name, reader.Value);
        }

        reader.MoveToElement();
        var prefixes = outer ?? [];
        foreach (var (key, value) in attributes)
        {
            if (key == "xmlns" || key.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                prefixes = ReferenceEquals(prefixes, outer) ? new(prefixes) : prefixes;
                prefixes[key == "xmlns" ? "" : key[6..]] = value.Trim();
            }
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        var node = new FeedNode
        {
            Prefix = prefix,
            Name = name[(colon + 1)..],
            Namespace = prefixes.GetValueOrDefault(prefix, ""),
            Attributes = attributes,
            Parent = parent,
        };
        return (node, prefixes);
    }

    private static FeedNode TextNode(string text, FeedNode parent) => new()
    {
        Prefix = "",
        Name = "",
        Namespace = "",
        Attributes = NoAttributes,
        Parent = parent,
        Text = text,
    };
}

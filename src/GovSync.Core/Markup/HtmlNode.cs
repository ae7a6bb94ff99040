using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GovSync.Core.Markup;

/// <summary>A node of a page's tree.</summary>
internal class HtmlNode
{
    /// <summary>Where the content begins and ends in the markup, tags apart.</summary>
    private readonly int _contentStart;
    private int _contentEnd;
    private int _end;

    public HtmlNode(HtmlNodeType nodeType, string name, HtmlAttributes attributes, int streamPosition, int contentStart)
    {
        NodeType = nodeType;
        Name = name;
        Attributes = attributes;
        StreamPosition = streamPosition;
        (_contentStart, _contentEnd, _end) = (contentStart, contentStart, contentStart);
    }

    public HtmlNodeType NodeType { get; }

    /// <summary>In lower case; #text, #comment or #document for what is no element.</summary>
    public string Name { get; }

    public HtmlAttributes Attributes { get; }

    public bool HasAttributes => Attributes.Count > 0;

    /// <summary>The page that it is part of.</summary>
    public HtmlDocument OwnerDocument => ((HtmlRoot)AncestorsAndSelf().Last()).Document;

    /// <summary>Empty if it has none.</summary>
    public string Id => Attributes["id"]?.Value ?? "";

    /// <summary>Index of its first character in the markup.</summary>
    public int StreamPosition { get; }

    public HtmlNode? ParentNode { get; private set; }

    public HtmlNode? FirstChild { get; private set; }

    public HtmlNode? LastChild { get; private set; }

    public HtmlNode? NextSibling { get; private set; }

    public HtmlNode? PreviousSibling { get; private set; }

    public bool HasChildNodes => FirstChild is not null;

    public IEnumerable<HtmlNode> ChildNodes
    {
        get
        {
            for (var child = FirstChild; child is not null; child = child.NextSibling)
            {
                yield return child;
            }
        }
    }

    /// <summary>Length of the markup between its tags.</summary>
    public int InnerLength => _contentEnd - _contentStart;

    /// <summary>Length of its markup, tags included.</summary>
    public int OuterLength => _end - StreamPosition;

    /// <summary>All text inside as written, but not that of scripts and styles, unless it is one itself.</summary>
    public string InnerText
    {
        get
        {
            // Mostly it is asked of a run of text, which has it ready.
            if (this is HtmlTextNode run)
            {
                return IsCode(ParentNode) ? "" : run.Text;
            }

            var text = new StringBuilder();
            foreach (var node in DescendantsAndSelf())
            {
                if (node is HtmlTextNode own && (!IsCode(node.ParentNode) || node.ParentNode == this))
                {
                    text.Append(own.Text);
                }
            }

            return text.ToString();
        }
    }

    /// <summary>Value of an attribute as written; <paramref name="otherwise"/> if there is none.</summary>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public string? GetAttributeValue(string name, string? otherwise) => Attributes[name]?.Value ?? otherwise;

    public IEnumerable<HtmlNode> Ancestors()
    {
        for (var node = ParentNode; node is not null; node = node.ParentNode)
        {
            yield return node;
        }
    }

    public IEnumerable<HtmlNode> Ancestors(string name) => Ancestors().Where(node => node.Name == name);

    public IEnumerable<HtmlNode> AncestorsAndSelf() => Ancestors().Prepend(this);

    /// <summary>In document order.</summary>
    public IEnumerable<HtmlNode> Descendants() => DescendantsAndSelf().Skip(1);

    public IEnumerable<HtmlNode> Descendants(string name) => Descendants().Where(node => node.Name == name);

    public IEnumerable<HtmlNode> DescendantsAndSelf()
    {
        for (var node = this; node is not null; node = node.NextWithin(this))
        {
            yield return node;
        }
    }

    /// <summary>Child elements of a name.</summary>
    public IEnumerable<HtmlNode> Elements(string name) => ChildNodes.Where(child => child.Name == name);

    internal void Append(HtmlNode child)
    {
        child.ParentNode = this;
        child.PreviousSibling = LastChild;
        if (LastChild is null)
        {
            FirstChild = child;
        }
        else
        {
            LastChild.NextSibling = child;
        }

        LastChild = child;
    }

    /// <param name="contentEnd">Where its end tag begins; where it is closed by another tag, that one.</param>
    /// <param name="end">Behind its end tag.</param>
    internal void Close(int contentEnd, int end) => (_contentEnd, _end) = (contentEnd, end);

    private HtmlNode? NextWithin(HtmlNode root)
    {
        if (FirstChild is not null)
        {
            return FirstChild;
        }

        var node = this;
        while (node != root && node.NextSibling is null)
        {
            node = node.ParentNode!;
        }

        return node == root ? null : node.NextSibling;
    }

    private static bool IsCode(HtmlNode? node) => node is { Name: "script" or "style" };
}

using GovSync.Core.Markup;

namespace GovSync.Core.Releases.Lists;

/// <summary>One condition on an attribute. No operator = it must be there.</summary>
/// <param name="Operator">"=", "^=", "$=", "*=", "~=" or empty.</param>
internal sealed record SelectorCondition(string Name, string Operator, string Value)
{
    public bool Holds(HtmlNode node) => node.Attributes[Name] is { } attribute && Holds(ListTitle.Decode(attribute.Value ?? ""));

    private bool Holds(string value) => Operator switch
    {
        "" => true,
        "=" => value == Value,
        "^=" => value.StartsWith(Value, StringComparison.Ordinal),
        "$=" => value.EndsWith(Value, StringComparison.Ordinal),
        "*=" => value.Contains(Value, StringComparison.Ordinal),
        _ => value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(Value, StringComparer.Ordinal),
    };
}

/// <summary>One compound of a selector, e.g. <c>ul.list[data-id]</c>.</summary>
internal sealed record SelectorStep
{
    /// <summary>Null = any.</summary>
    public string? Tag { get; init; }

    public required IReadOnlyList<SelectorCondition> Conditions { get; init; }

    /// <summary>True = the step before must fit the parent, not just some ancestor.</summary>
    public bool IsChild { get; init; }

    public bool Fits(HtmlNode node) => node.NodeType == HtmlNodeType.Element
        && (Tag is null || string.Equals(node.Name, Tag, StringComparison.OrdinalIgnoreCase))
        && Conditions.All(condition => condition.Holds(node));
}

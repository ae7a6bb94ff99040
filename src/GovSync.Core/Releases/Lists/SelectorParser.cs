namespace GovSync.Core.Releases.Lists;

/// <summary>Reads the selector language; stops at the first thing it does not know and says what it was.</summary>
internal sealed class SelectorParser(string text)
{
    private const int MaxSteps = 12;

    private static readonly string[] Operators = ["=", "^=", "$=", "*=", "~="];

    private int _at;

    /// <summary>Null = understood.</summary>
    public string? Complaint { get; private set; }

    public List<IReadOnlyList<SelectorStep>> Alternatives()
    {
        var alternatives = new List<IReadOnlyList<SelectorStep>>();
        do
        {
            alternatives.Add(Steps());
        }
        while (Complaint is null && Take(','));
        if (Complaint is null && _at < text.Length)
        {
            Expect("a tag, #id, .class, [attribute], space, > or a comma");
        }

        return alternatives;
    }

    private List<SelectorStep> Steps()
    {
        var steps = new List<SelectorStep>();
        var isChild = false;
        SkipSpaces();
        while (Complaint is null)
        {
            steps.Add(Step(isChild));
            SkipSpaces();
            isChild = Take('>');
            SkipSpaces();
            if (!isChild && (_at >= text.Length || text[_at] == ','))
            {
                break;
            }

            if (steps.Count == MaxSteps)
            {
                Expect($"at most {MaxSteps} steps");
            }
        }

        return steps;
    }

    private SelectorStep Step(bool isChild)
    {
        var start = _at;
        var isAny = Take('*');
        var tag = isAny ? "" : Name();
        var conditions = new List<SelectorCondition>();
        while (Complaint is null && _at < text.Length && text[_at] is '#' or '.' or '[')
        {
            conditions.Add(Condition(text[_at++]));
        }

        if (_at == start)
        {
            Expect("a tag, #id, .class or [attribute]");
        }

        return new() { Tag = tag.Length == 0 ? null : tag, Conditions = conditions, IsChild = isChild };
    }

    private SelectorCondition Condition(char kind)
    {
        var name = Name();
        if (name.Length == 0)
        {
            Expect("a name");
        }

        return kind switch
        {
            '#' => new("id", "=", name),
            '.' => new("class", "~=", name),
            _ => Attribute(name),
        };
    }

    private SelectorCondition Attribute(string name)
    {
        var found = Operators.FirstOrDefault(sign => string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0) ?? "";
        _at += found.Length;
        var value = found.Length == 0 ? "" : Value();
        if (!Take(']'))
        {
            Expect("]");
        }

        return new(name, found, value);
    }

    private string Value()
    {
        var quote = _at < text.Length && text[_at] is '"' or '\'' ? text[_at++] : ']';
        var end = text.IndexOf(quote, Math.Min(_at, text.Length));
        if (end < 0)
        {
            Expect(quote.ToString());
            return "";
        }

        var value = text[_at..end];
        _at = quote == ']' ? end : end + 1;
        return value;
    }

    private string Name()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '_'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private bool Take(char sign)
    {
        var isThere = _at < text.Length && text[_at] == sign;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private void Expect(string expected) =>
        Complaint ??= $"found {(_at < text.Length ? $"\"{text[_at]}\" at position {_at + 1}" : "the end")}, expected {expected}";
}

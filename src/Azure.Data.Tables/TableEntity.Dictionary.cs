using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

public sealed partial class TableEntity
{
    public int Count => properties.Count;

    public ICollection<string> Keys => properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    private ICollection<KeyValuePair<string, object>> Pairs => properties;

    /// <summary>
    /// Null for a missing property. A stored long or double takes an int without changing its type; other changes of
    /// type throw <see cref="InvalidOperationException"/>.
    /// </summary>
    [AllowNull]
    public object this[string key]
    {
        get => Value(key)!;
        set => properties[key] = (Value(key), value) switch
        {
            (null, _) or (_, null) => value!,
            (long, int number) => (long)number,
            (double, int number) => (double)number,
            (int, long or double) => value,
            var (old, _) when old.GetType().IsInstanceOfType(value) => value,
            var (old, _) => throw new InvalidOperationException(
                $"Property {key} is a {old.GetType().Name} and cannot become a {value.GetType().Name}."),
        };
    }

    public void Add(string key, object? value) => properties.Add(key, value!);

    public bool Remove(string key) => properties.Remove(key);

    public void Clear() => properties.Clear();

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) =>
        properties.TryGetValue(key, out value);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Pairs.Add(item);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Pairs.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        Pairs.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Pairs.Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() =>
        properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();
}

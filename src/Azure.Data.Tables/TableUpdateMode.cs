namespace Azure.Data.Tables;

/// <summary>What becomes of stored properties that the sent entity does not have.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay. A property sent as null stays too: only <see cref="Replace"/> removes.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}

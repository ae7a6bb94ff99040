namespace Azure.Data.Tables;

/// <summary>For which cloud a token is asked; the default is the public one.</summary>
/// <param name="value">The audience's URI, without <c>/.default</c>.</param>
public readonly struct TableAudience(string value) : IEquatable<TableAudience>
{
    private readonly string value = value;

    public static TableAudience AzurePublicCloud { get; } = new("https://storage.azure.com");

    /// <summary>The cloud run by 21Vianet (世纪互联).</summary>
    public static TableAudience AzureChina { get; } = new("https://storage.azure.cn");

    public static TableAudience AzureGovernment { get; } = new("https://storage.azure.us");

    internal string Scope => $"{value.TrimEnd('/')}/.default";

    public static implicit operator TableAudience(string value) => new(value);

    public static bool operator ==(TableAudience left, TableAudience right) => left.Equals(right);

    public static bool operator !=(TableAudience left, TableAudience right) => !left.Equals(right);

    public bool Equals(TableAudience other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TableAudience other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    public override string ToString() => value;
}

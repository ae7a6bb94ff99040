namespace Azure.Data.Tables.Connection;

/// <summary>
/// A storage connection string, as far as tables go: where, and with which key. Messages name settings, never their
/// values, as those may be secret.
/// </summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The emulator's account and key are published and the same everywhere.
    private const string EmulatorAccount = "devstoreaccount1";

    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A setting is missing or unreadable.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var use)
            && string.Equals(use, "true", StringComparison.OrdinalIgnoreCase))
        {
            return new(
                new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"),
                new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
        }

        var account = Required(settings, "AccountName");
        return new(EndpointOf(settings, account), CredentialOf(account, Required(settings, "AccountKey")));
    }

    private static Uri EndpointOf(Dictionary<string, string> settings, string account)
    {
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var address = settings.GetValueOrDefault("TableEndpoint", $"{protocol}://{account}.table.{suffix}");
        return Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new FormatException($"Connection string: the table endpoint is {address}, expected http(s).");
    }

    private static TableSharedKeyCredential CredentialOf(string account, string key)
    {
        try
        {
            return new(account, key);
        }
        catch (FormatException)
        {
            throw new FormatException("Connection string: AccountKey is not base64.");
        }
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException(
                $"Connection string: {name} is missing, "
                + "expected AccountName and AccountKey, or UseDevelopmentStorage=true.");

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Only the first sign divides: a base64 key ends in more of them.
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
                throw new FormatException("Connection string: a part has no name, expected Name=Value;Name=Value.");
            settings[part[..sign]] = part[(sign + 1)..];
        }

        return settings;
    }
}

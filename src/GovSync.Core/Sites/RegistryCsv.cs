namespace GovSync.Core.Sites;

/// <summary>Sites and channels as CSV files, as people keep and send lists.</summary>
public static class RegistryCsv
{
    /// <param name="channels">Null = no channels are imported.</param>
    public static RegistryCsvReading Read(byte[] sites, byte[]? channels) => Read(sites, channels, []);

    /// <param name="registered">What the files must not contradict, and may name as a parent.</param>
    /// <inheritdoc cref="Read(byte[], byte[])"/>
    public static RegistryCsvReading Read(byte[] sites, byte[]? channels, IReadOnlyCollection<Site> registered)
    {
        var faults = new List<CsvFault>();
        var siteRecords = SiteCsv.Table.Read(sites, faults);
        var readSites = siteRecords.Select(record => (Record: record, Site: SiteCsv.Of(record))).ToList();
        CheckSites(readSites, registered);
        var channelRecords = channels is null ? [] : ChannelCsv.Table.Read(channels, faults);
        var readChannels = channelRecords.Select(ChannelCsv.Of).ToList();
        CheckChannels(channelRecords, [.. siteRecords.Select(record => record.Text("code"))]);
        return new(
            [.. readSites.Select(read => read.Site).OfType<Site>()],
            [.. readChannels.OfType<Channel>()],
            [.. faults.OrderByDescending(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }

    /// <summary>As <c>sites.csv</c>, safe to open in a spreadsheet.</summary>
    public static string WriteSites(IEnumerable<Site> sites, bool isChinese) => SiteCsv.Table.Write(sites, isChinese);

    /// <summary>As <c>channels.csv</c>, safe to open in a spreadsheet.</summary>
    public static string WriteChannels(IEnumerable<Channel> channels, bool isChinese) => ChannelCsv.Table.Write(channels, isChinese);

    /// <summary>
    /// One channel from its fields by column, as a form has them; a file's row is read by the same rules. Null if it cannot be used.
    /// </summary>
    public static (Channel? Channel, IReadOnlyList<CsvFault> Faults) ReadChannel(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var faults = new List<CsvFault>();
        var record = RecordOf("channel", fields, faults);
        var missing = ChannelCsv.Table.MissingIn(record);
        return (missing || ChannelCsv.Of(record) is not { } channel ? null : channel, faults);
    }

    /// <summary>One site from its fields by column. Null if it cannot be used.</summary>
    public static (Site? Site, IReadOnlyList<CsvFault> Faults) ReadSite(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var faults = new List<CsvFault>();
        var record = RecordOf("site", fields, faults);
        var missing = SiteCsv.Table.MissingIn(record);
        return (missing || SiteCsv.Of(record) is not { } site ? null : site, faults);
    }

    /// <summary>The fields of a site by column, as <see cref="ReadSite"/> takes them.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(Site site, bool isChinese = false) => SiteCsv.Table.FieldsOf(site, isChinese);

    /// <summary>The English name of a site's column by either name, or by a beginning that no other has; null = there is none.</summary>
    public static string? SiteColumn(string name) => SiteCsv.Table.ColumnNamed(name);

    /// <summary>The fields of a channel by column, as <see cref="ReadChannel"/> takes them.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(Channel channel) => ChannelCsv.Table.FieldsOf(channel);

    /// <summary>The channels of a file alone; that their sites are registered is for another to check.</summary>
    public static (IReadOnlyList<Channel> Channels, IReadOnlyList<CsvFault> Faults) ReadChannels(byte[] channels)
    {
        var faults = new List<CsvFault>();
        return ([.. ChannelCsv.Table.Read(channels, faults).Select(ChannelCsv.Of).OfType<Channel>()], faults);
    }

    private static CsvRecord RecordOf(string file, IReadOnlyDictionary<string, string> fields, List<CsvFault> faults) =>
        new(file, 1, fields.ToDictionary(field => field.Key, field => (field.Key, field.Value.Trim())), faults);

    internal static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0;

    /// <summary>No code twice, and nothing that contradicts another site.</summary>
    private static void CheckSites(List<(CsvRecord Record, Site? Site)> sites, IReadOnlyCollection<Site> registered)
    {
        var records = new Dictionary<string, CsvRecord>(StringComparer.Ordinal);
        var once = new List<Site>();
        foreach (var (record, site) in sites)
        {
            var code = record.Text("code");
            if (!records.TryAdd(code, record))
            {
                record.Add("code", code, $"a code that is not in line {records[code].Line} already");
            }
            else if (site is not null)
            {
                once.Add(site);
            }
        }

        foreach (var clash in RegistryClash.Find(once, registered))
        {
            records[clash.SiteCode].Add(clash.Column, clash.Found, clash.Expected);
        }
    }

    private static void CheckChannels(IReadOnlyList<CsvRecord> channels, HashSet<string> siteCodes)
    {
        var lines = new Dictionary<(string, string), int>();
        foreach (var record in channels)
        {
            var (code, id) = (record.Text("siteCode"), record.Text("id"));
            if (!siteCodes.Contains(code))
            {
                record.Add("siteCode", code, "a site of the sites file");
            }

            if (!lines.TryAdd((code, id), record.Line))
            {
                record.Add("id", id, $"one that the site does not have in line {lines[(code, id)]} already");
            }
        }
    }
}

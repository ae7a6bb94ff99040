namespace GovSync.Core.Sites;

/// <summary>One field that an edit changes, as <c>sites.csv</c> writes it.</summary>
public sealed record FieldChange(string Column, string From, string To);

/// <summary>A site that an edit changes.</summary>
public sealed record SiteEdit(Site After, IReadOnlyList<FieldChange> Changes);

/// <summary>What an edit does: with any fault, nothing.</summary>
/// <param name="Matched">Sites that the filter finds, changed or not.</param>
public sealed record RegistryEdited(int Matched, IReadOnlyList<SiteEdit> Edits, IReadOnlyList<string> Faults);

/// <summary>A change of many sites at once: which sites, and which fields, by the columns of <c>sites.csv</c> and its rules.</summary>
/// <param name="Where">Value by column; all must hold. A * at the end fits any end. A field of several things fits by one of them.</param>
/// <param name="Set">New value by column; empty clears it.</param>
public sealed record RegistryEdit(IReadOnlyDictionary<string, string> Where, IReadOnlyDictionary<string, string> Set)
{
    /// <param name="registered">As registered; the filter sees a place without a code with its parent's.</param>
    public RegistryEdited ApplyTo(IReadOnlyDictionary<string, Site> registered)
    {
        var faults = new List<string>();
        var where = Columns(Where, "where", faults);
        var set = Columns(Set, "set", faults);
        if (set.ContainsKey("code"))
        {
            faults.Add("set: found code, expected another column: the code is what a site is known by");
        }

        if (faults.Count > 0)
        {
            return new(0, [], faults);
        }

        var matched = ParentDivision.Fill(registered).Where(site => Fits(site, where)).Select(site => registered[site.Code]).ToList();
        var edits = matched.Select(site => EditOf(site, set, faults)).OfType<SiteEdit>().ToList();
        faults.AddRange(RegistryClash.Find([.. edits.Select(edit => edit.After)], registered.Values).Select(clash => clash.ToString()));
        return new(matched.Count, faults.Count == 0 ? edits : [], faults);
    }

    private static SiteEdit? EditOf(Site site, Dictionary<string, string> set, List<string> faults)
    {
        var before = RegistryCsv.FieldsOf(site);
        var wanted = before.ToDictionary(field => field.Key, field => set.GetValueOrDefault(field.Key, field.Value));
        var (after, found) = RegistryCsv.ReadSite(wanted);
        faults.AddRange(found.Select(fault => $"site {site.Code}, {fault.Column}: found '{fault.Found}', expected {fault.Expected}"));
        if (after is null)
        {
            return null;
        }

        var written = RegistryCsv.FieldsOf(after);
        var changes = before.Where(field => written[field.Key] != field.Value)
            .Select(field => new FieldChange(field.Key, field.Value, written[field.Key])).ToList();
        return changes.Count == 0 ? null : new(after, changes);
    }

    private static Dictionary<string, string> Columns(IReadOnlyDictionary<string, string>? given, string what, List<string> faults)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in given ?? new Dictionary<string, string>())
        {
            if (RegistryCsv.SiteColumn(name) is not { } column)
            {
                faults.Add($"{what}: found '{name}', expected a column of sites.csv");
            }
            else if (!columns.TryAdd(column, value?.Trim() ?? ""))
            {
                faults.Add($"{what}: found {column} twice, expected it once");
            }
        }

        if (columns.Count == 0 && faults.Count == 0)
        {
            faults.Add($"{what}: found nothing, expected a column and its value (every site: code=*)");
        }

        return columns;
    }

    /// <summary>A word of a closed list fits in either language.</summary>
    private static bool Fits(Site site, Dictionary<string, string> where)
    {
        var (english, chinese) = (RegistryCsv.FieldsOf(site), RegistryCsv.FieldsOf(site, isChinese: true));
        return where.All(wanted => FitsField(english[wanted.Key], wanted.Value) || FitsField(chinese[wanted.Key], wanted.Value));
    }

    private static bool FitsField(string field, string wanted) => wanted.EndsWith('*')
        ? field.Split("; ").Any(part => part.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase))
        : field.Equals(wanted, StringComparison.OrdinalIgnoreCase) || field.Split("; ").Contains(wanted, StringComparer.OrdinalIgnoreCase);
}

using Azure.Data.Tables;
using GovSync.Core.Sites;

namespace GovSync.Functions.Storage;

/// <summary>Neighbouring groups of sites, from the first to the last without a gap: one query of a table reads what all of them hold.</summary>
public sealed record GroupRun(string First, string Last)
{
    /// <summary>These groups in as few runs as they make.</summary>
    public static IReadOnlyList<GroupRun> Of(IEnumerable<string> groups)
    {
        var runs = new List<GroupRun>();
        foreach (var group in groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (runs.Count > 0 && SiteGroup.PlaceOf(group) == SiteGroup.PlaceOf(runs[^1].Last) + 1)
            {
                runs[^1] = runs[^1] with { Last = group };
            }
            else
            {
                runs.Add(new(group, group));
            }
        }

        return runs;
    }

    /// <summary>Filter for the partitions of these groups.</summary>
    /// <param name="release">Where a partition is a release's group: the release; else null.</param>
    public string Filter(string? release = null)
    {
        var (first, last) = release is null ? (First, Last) : (TableKey.Join(release, First), TableKey.Join(release, Last));
        return TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
    }
}

namespace GovSync.Benchmarks.Import;

/// <summary>One import of all sites and their channels.</summary>
/// <param name="Rows">Rows that it wrote: sites, credentials, channels, the scans that are owed.</param>
/// <param name="Import">From the two files on disk until the command line ends.</param>
/// <param name="BareLoop">The same rows, written by nothing but a loop of full batches.</param>
internal sealed record ImportRun(int Sites, int Rows, TimeSpan Import, TimeSpan BareLoop)
{
    /// <summary>1 = as fast as the bare loop.</summary>
    public double Ratio => Import / BareLoop;
}

using System.Globalization;

namespace GovSync.Cli.Registry;

/// <summary>How far an import is: a bar that grows in its line on a terminal, else a line for each piece.</summary>
internal sealed class ImportProgress(TextWriter writer, bool isTerminal, int sites)
{
    private const int Width = 40;

    private int done;

    public void Add(int more)
    {
        done += more;
        if (!isTerminal)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {sites} sites imported"));
            return;
        }

        var full = (int)((long)Width * done / sites);
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string('.', Width - full)}] {100L * done / sites,3}% {done} of {sites} sites"));
        if (done == sites)
        {
            writer.WriteLine();
        }
    }
}

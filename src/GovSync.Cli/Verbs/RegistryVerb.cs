using System.CommandLine;

namespace GovSync.Cli.Verbs;

/// <summary><c>registry set</c>: what is done to sites that are registered already.</summary>
internal sealed class RegistryVerb : Command
{
    public RegistryVerb() : base("registry", "Change sites of a server's registry.") => Add(new RegistrySetVerb());
}

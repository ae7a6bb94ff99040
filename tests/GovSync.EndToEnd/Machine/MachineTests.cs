namespace GovSync.EndToEnd.Machine;

/// <summary>Whole machines run one after another: each is several programs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MachineTests
{
    public const string Name = "Machine";
}

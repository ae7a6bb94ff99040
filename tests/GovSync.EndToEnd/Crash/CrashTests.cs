using GovSync.EndToEnd.Fixtures;

namespace GovSync.EndToEnd.Crash;

/// <summary>The test classes that break things, on an Azurite of their own: they wait much and compute little, so the others run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class CrashTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Crash";
}

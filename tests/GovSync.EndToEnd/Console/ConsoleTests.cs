namespace GovSync.EndToEnd.Console;

/// <summary>The test classes that share one running machine and browser: <c>[Collection(ConsoleTests.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleTests : ICollectionFixture<ConsoleFixture>
{
    public const string Name = "Console";
}

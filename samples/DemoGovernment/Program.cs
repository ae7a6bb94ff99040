using DemoGovernment.Scripting;
using DemoGovernment.Web;

try
{
    var options = DemoOptions.Parse(args, Environment.GetEnvironmentVariable("GOVSYNC_CLOCK_FILE"));
    await using var demo = await DemoHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
    Console.WriteLine($$"""READY {"control":"{{demo.Control}}"}""");
    await demo.WaitForShutdownAsync(CancellationToken.None);
    return 0;
}
catch (ArgumentException fault)
{
    await Console.Error.WriteLineAsync(fault.Message + "\n" + DemoOptions.Usage);
    return 2;
}
catch (Exception fault) when (fault is InvalidScenarioException or IOException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}

using System.Runtime.InteropServices;
using GovSync.LocalHost;
using GovSync.LocalHost.App;
using GovSync.LocalHost.Machine;
using GovSync.LocalHost.Once;
using GovSync.LocalHost.Run;

const int BadInput = 2;
const int Interrupted = 130;
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var command = CommandLine.Create((options, _) => RunAsync(options)).Parse(args);
var exitCode =
    await command.InvokeAsync(new() { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
return command.Errors.Count > 0 ? BadInput : exitCode;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

async Task<int> RunAsync(RunOptions options)
{
    var journal = new Journal(options.Json ? Console.Error : Console.Out);
    try
    {
        return options switch
        {
            { Func: true } => await FuncRun.RunAsync(options, journal, stop.Token),
            { Once: true } => await ScenarioRun.RunAsync(options, journal, Console.Out, stop.Token),
            _ => await LiveRun.RunAsync(options, journal, stop.Token),
        };
    }
    catch (Exception exception) when (exception is RefusedException or PortTakenException or InvalidAppException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return BadInput;
    }
    catch (Exception exception)
        when (exception is InvalidOperationException or HttpRequestException or TimeoutException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }
    catch (OperationCanceledException) when (stop.IsCancellationRequested)
    {
        return options.Once ? Interrupted : 0;
    }
}

using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace BoneGraftCatalog.Tool;

/// <summary>Ctrl-C and the request to end: the first asks the command to stop and show what it did, a second ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _deadline = new(static _ => Environment.Exit(ExitCode.Stopped));
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _signals;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _deadline.Dispose();
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (Interlocked.Increment(ref _signals) > 1)
        {
            // Not cancelled: the signal does what it does by itself.
            return;
        }

        context.Cancel = true;
        _deadline.Change(TimeToFinish, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}

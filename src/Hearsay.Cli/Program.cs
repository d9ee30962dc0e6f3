using System.Runtime.InteropServices;
using Hearsay.Cli;

using CancellationTokenSource interrupted = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return HearsayCommand.Run(args, CommandEnvironment.OfProcess(), interrupted.Token);

// The first Ctrl-C lets the work end cleanly; a second one ends the process at once.
void Cancel(PosixSignalContext context)
{
    if (interrupted.IsCancellationRequested) return;
    context.Cancel = true;
    interrupted.Cancel();
}

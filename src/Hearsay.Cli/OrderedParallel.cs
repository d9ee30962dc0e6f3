namespace Hearsay.Cli;

/// <summary>Works on a row of items in parallel and hands the results on in the items' order, with a bounded number of them in memory.</summary>
internal sealed class OrderedParallel(int threads)
{
    // Enough that a long item at the front does not leave the other threads idle; few, for each holds a whole analysed report.
    private readonly int window = (int)Math.Min(4L * threads, 256);

    /// <summary>Calls <paramref name="work"/> on every item, on up to as many threads as were given, and <paramref name="consume"/> on each
    /// result, on the calling thread, in order. The items are asked for on the calling thread too, and no further ahead than the window.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public void Run<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, Action<TResult> consume, CancellationToken cancellation)
    {
        if (threads == 1)
        {
            foreach (TItem item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                consume(work(item));
            }
            return;
        }

        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        Queue<Task<TResult>> running = new(window);
        try
        {
            foreach (TItem item in items)
            {
                running.Enqueue(Task.Factory.StartNew(() => work(item), cancellation, TaskCreationOptions.None, scheduler));
                // What is done goes out at once: the next item may be long in coming.
                while (running.Count == window || (running.Count > 0 && running.Peek().IsCompleted)) consume(running.Dequeue().GetAwaiter().GetResult());
            }
            while (running.Count > 0) consume(running.Dequeue().GetAwaiter().GetResult());
        }
        finally
        {
            // Nothing may still be at work, reading files or holding memory, when the caller goes on after a failure.
            foreach (Task<TResult> task in running)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}

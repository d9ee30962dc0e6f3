using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Tests.Reading.Fetching;

/// <summary>One request as the server got it.</summary>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers by name, whatever its case.</param>
internal sealed record ServedRequest(string Path, IReadOnlyDictionary<string, string> Headers);

/// <summary>A server on this computer that says whatever a test wants, in bytes: what a well-behaved server would never say, too.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<ServedRequest, Stream, CancellationToken, Task> answer;
    private readonly ConcurrentQueue<ServedRequest> requests = new();

    /// <summary>Opens a server that writes its answers itself; the connection is closed after each.</summary>
    public LoopbackServer(Func<ServedRequest, Stream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Opens a server that answers with what the function gives.</summary>
    public LoopbackServer(Func<ServedRequest, byte[]> answer)
        : this(async (request, stream, cancellation) => await stream.WriteAsync(answer(request), cancellation))
    {
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}";

    public string[] Paths => [.. requests.Select(r => r.Path)];

    public ServedRequest[] Requests => [.. requests];

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>An answer with its length.</summary>
    public static byte[] Answer(string body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        Answer(Encoding.UTF8.GetBytes(body), headers, status);

    public static byte[] Answer(byte[] body, string headers, string status = "200 OK") =>
        [.. Bytes($"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    public static byte[] Redirect(string location, string status = "302 Found") => Answer("", $"Location: {location}\r\n", status);

    public void Dispose()
    {
        closing.Cancel();
        listener.Stop();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            CancellationToken cancellation = closing.Token;
            NetworkStream stream = connection.GetStream();
            if (await ReadAsync(stream, cancellation) is not { } request) return;
            requests.Enqueue(request);
            await answer(request, stream, cancellation);
            connection.Client.Shutdown(SocketShutdown.Send);
            // Whatever comes now is read, so that closing does not break off the connection under the answer.
            byte[] rest = new byte[1024];
            while (await stream.ReadAsync(rest, cancellation) > 0)
            {
            }
        }
        catch (ResetException)
        {
            connection.Client.LingerState = new LingerOption(true, 0);
            connection.Client.Close();
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The fetcher has had enough.
        }
    }

    private static async Task<ServedRequest?> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        StringBuilder head = new();
        byte[] buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(buffer, cancellation);
            if (count == 0) return null;
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        string[] lines = head.ToString().Split("\r\n");
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1).Where(l => l.Contains(':', StringComparison.Ordinal)))
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return new ServedRequest(lines[0].Split(' ')[1], headers);
    }
}

/// <summary>Thrown by an answer that wants the connection broken off.</summary>
internal sealed class ResetException : Exception;

namespace Hearsay.Reading.Fetching;

/// <summary>Takes the body of an answer, as far as it is wanted and no slower than allowed.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>Reads to the end, or to one byte more than <paramref name="most"/>, which tells that there is more.</summary>
    /// <param name="body">The body as it comes.</param>
    /// <param name="expected">Its length, when the answer gives one; no more than a hint.</param>
    /// <param name="most">How many bytes are wanted.</param>
    /// <param name="silence">How long no byte may come.</param>
    /// <param name="patience">Ends the reading; wound up anew before each piece.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, long? expected, int most, TimeSpan silence, CancellationTokenSource patience)
    {
        // A length that an answer only claims gets no memory in advance.
        byte[] buffer = new byte[Math.Clamp((expected ?? 0) + 1, 1, Math.Min(FirstBuffer, most + 1L))];
        int filled = 0;
        while (filled <= most)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L + FirstBuffer, most + 1L));
            patience.CancelAfter(silence);
            int count = await body.ReadAsync(buffer.AsMemory(filled), patience.Token);
            if (count == 0) break;
            filled += count;
        }
        return buffer.AsMemory(0, filled);
    }
}

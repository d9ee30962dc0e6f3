using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Hearsay.Reading.Decoding;

namespace Hearsay.Reading.Containers;

/// <summary>Takes articles out of JSON: one object a line, an array of objects, one object, or a JSON Feed.</summary>
/// <remarks>A record that is broken is said, with its line, and the next is read. One record is in memory at a time.</remarks>
internal sealed class JsonReader(ByteReader bytes, PieceNames names, ReadingOptions options, LinkFollower links)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    // Where one object wraps all articles, as news services answer.
    private static readonly string[] Lists = ["articles", "results", "documents", "docs", "stories", "news", "posts", "items", "data"];

    private readonly JsonArticle article = new(options.Fields);
    private readonly JsonValues values = new(bytes, options.MaximumBytes);
    private readonly Complaints complaints = new();
    private readonly Queue<ContainerPiece> ready = new();
    private Shape shape;
    private byte[]? alone;
    private int number;
    private long lineNumber;
    private bool waited;
    private bool done;

    private enum Shape
    {
        Unknown,
        Lines,
        Array,
        Objects,
    }

    /// <summary>The documents, and what is wrong with the file.</summary>
    public IEnumerable<ContainerPiece> Read()
    {
        while (!done)
        {
            ReadNext();
            while (ready.TryDequeue(out ContainerPiece piece)) yield return piece;
        }
        if (alone is not null)
        {
            foreach (ContainerPiece piece in ReadAlone(alone)) yield return piece;
        }
        if (complaints.Unsaid > 0) yield return names.Complaint($"{complaints.Unsaid} more records are damaged or no articles; the others are read");
        if (number == 0 && alone is null) yield return names.Complaint("holds no record; give one JSON object a line, or an array of objects");
    }

    private void ReadNext()
    {
        try
        {
            switch (shape)
            {
                case Shape.Unknown: FindShape(); break;
                case Shape.Lines: ReadLine(); break;
                case Shape.Array: ReadItem(); break;
                default: ReadObject(); break;
            }
        }
        catch (InvalidDataException e)
        {
            bytes.Advance(bytes.Buffered.Length);
            if (shape == Shape.Unknown) shape = Shape.Lines;
            Complain($"something behind record {number} is lost, for {e.Message}; the others are read");
        }
    }

    private void FindShape()
    {
        if (bytes.Ensure(3) && bytes.Buffered.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes.Advance(3);
        shape = Shape.Lines;
        byte? first = values.Next();
        if (first == (byte)'[')
        {
            bytes.Advance(1);
            shape = Shape.Array;
        }
        else if (first == (byte)'{')
        {
            // An object over several lines begins with a line that is no whole object.
            LineOutcome outcome = bytes.ReadLine(options.MaximumBytes, out ReadOnlySpan<byte> line);
            line = line.TrimEnd(" \t"u8);
            if (outcome == LineOutcome.Line && !line.IsEmpty && line[^1] is (byte)'{' or (byte)'[' or (byte)',' or (byte)':') shape = Shape.Objects;
            if (outcome == LineOutcome.TooLong) Take(outcome, default, $"line {++lineNumber}");
            else bytes.ReturnLine();
        }
    }

    private void ReadLine()
    {
        LineOutcome outcome = bytes.ReadLine(options.MaximumBytes, out ReadOnlySpan<byte> line);
        done = outcome == LineOutcome.End;
        if (done) return;
        lineNumber++;
        line = line.Trim(" \t"u8);
        if (outcome == LineOutcome.Line && line.IsEmpty) return;
        Take(outcome, line, $"line {lineNumber}");
    }

    private void ReadItem()
    {
        byte? next = values.Next();
        done = next is null or (byte)']';
        if (next is null) Complain("is cut short: the array in it has no end; read as far as it goes");
        if (done) return;
        if (next is (byte)'{' or (byte)'[')
        {
            LineOutcome outcome = values.Read(out ReadOnlySpan<byte> value);
            Take(outcome, value, $"item {number + 1}");
            return;
        }
        values.PassOver();
        number++;
        Refuse($"item {number} is no object; left out");
    }

    private void ReadObject()
    {
        byte? next = values.Next();
        done = next is null;
        if (next is (byte)'{' or (byte)'[')
        {
            LineOutcome outcome = values.Read(out ReadOnlySpan<byte> value);
            Take(outcome, value, $"object {number + (alone is null ? 1 : 2)}");
        }
        else if (!done)
        {
            bytes.ReadLine(options.MaximumBytes, out _);
            Complain($"something behind object {number + (alone is null ? 0 : 1)} is no object; passed over");
        }
    }

    // A first object waits until it is known whether it is the only one.
    private void Take(LineOutcome outcome, ReadOnlySpan<byte> value, string place)
    {
        if (alone is not null)
        {
            byte[] first = alone;
            alone = null;
            ReadRecord(first, shape == Shape.Lines ? "line 1" : "object 1");
            waited = true;
        }
        bool mayBeAlone = !waited && number == 0 && shape != Shape.Array && FileKinds.EndingOf(names.Container.Path) is not (".jsonl" or ".ndjson");
        if (mayBeAlone && outcome == LineOutcome.Line)
        {
            alone = value.ToArray();
            return;
        }
        if (outcome == LineOutcome.Line)
        {
            ReadRecord(value, place);
            return;
        }
        number++;
        Refuse(outcome == LineOutcome.TooLong ? $"{place} {HttpAnswer.TooLarge(options.MaximumBytes)}" : $"{place} is cut short; left out");
    }

    private void ReadRecord(ReadOnlySpan<byte> value, string place)
    {
        number++;
        if (!names.IsWanted(number)) return;
        // Told by the first byte, for an exception for each of a million lines takes minutes.
        if (value[0] != (byte)'{')
        {
            Refuse($"{place} is no JSON object; left out");
            return;
        }
        using JsonDocument? json = Parse(value);
        if (json is null) Refuse($"{place} is not valid JSON; left out");
        else Add(json.RootElement);
    }

    private void Add(JsonElement element)
    {
        JsonRecord record = new(element);
        SourceDocument document = article.Read(record, names.Of(number, article.OwnName(record)), isOnly: false);
        if (document.Text is not null || complaints.Add()) ready.Enqueue(new ContainerPiece(number, document));
    }

    private List<ContainerPiece> ReadAlone(byte[] value)
    {
        List<ContainerPiece> pieces = [];
        using JsonDocument? json = Parse(value);
        if (json is null || json.RootElement.ValueKind != JsonValueKind.Object)
        {
            pieces.Add(names.Complaint(json is null ? "is not valid JSON; correct it, or give the article as text" : "holds no JSON object; give the article as an object with a text"));
            return pieces;
        }
        JsonRecord record = new(json.RootElement);
        if (JsonFeed.Read(record) is { } feed)
        {
            pieces.AddRange(new FeedDocuments(names, links).Read(feed));
        }
        else if (!article.HasText(record) && ListIn(record) is { } list)
        {
            foreach (JsonElement item in list.EnumerateArray())
            {
                number++;
                if (!names.IsWanted(number)) continue;
                if (item.ValueKind == JsonValueKind.Object) Add(item);
                else Refuse($"item {number} is no object; left out");
            }
            pieces.AddRange(ready);
        }
        else
        {
            pieces.Add(new ContainerPiece(1, article.Read(record, names.Alone, isOnly: true)));
        }
        return pieces;
    }

    private static JsonElement? ListIn(JsonRecord record)
    {
        foreach (string name in Lists)
        {
            if (record[name] is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Object) return list;
        }
        return null;
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> value)
    {
        byte[] utf8 = Utf8.IsValid(value) ? value.ToArray() : Encoding.UTF8.GetBytes(TextDecoder.Decode(value).Text);
        try
        {
            return JsonDocument.Parse(utf8, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Refuse(string message)
    {
        if (complaints.Add()) ready.Enqueue(names.Failed(number, message));
    }

    private void Complain(string message)
    {
        if (complaints.Add()) ready.Enqueue(names.Complaint(message));
    }
}

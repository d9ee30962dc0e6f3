using System.Buffers;
using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Captions of photographs, told by the credit at their end or by a news agency's set opening.</summary>
internal static class CaptionShape
{
    private const int LongestCaption = 700;
    private const int LongestCredit = 90;
    private const int FewestCaptionWords = 3;

    private static readonly SearchValues<string> CreditWords = SearchValues.Create(
        [
            "ap photo", "photo by", "photos by", "photo:", "photo :", "photos:", "photo/", "photo credit", "photo via", "photo courtesy",
            "photograph by", "photographs by", "image credit",
            "image via", "image:", "image by", "file photo", "courtesy photo", "screenshot", "screen shot", "screengrab", "screen grab",
            "getty images", "gettyimages", "shutterstock",
            "istock", "pixabay", "unsplash", "wikimedia", "via ap", "pool photo", "via reuters", "via afp", "handout",
        ], StringComparison.OrdinalIgnoreCase);

    // Who owns photographs: the word after (or before) the slash of a credit.
    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "ap", "afp", "reuters", "getty", "associated press", "epa", "upi", "bloomberg", "zuma", "tns", "xinhua", "sputnik", "tass", "redux",
        "magnum", "corbis", "shutterstock", "npr",
        "politico", "washington post", "new york times", "usa today", "los angeles times", "wall street journal", "globe", "tribune", "chronicle",
        "herald", "news", "pool", "sipa", "rex",
        "instagram", "facebook", "twitter", "flickr", "youtube", "agency", "press", "times", "post", "images", "photos", "pictures", "cnn", "msnbc",
        "abc", "nbc", "cbs", "dpa", "vox",
        "buzzfeed", "huffpost", "icon sportswire", "polaris", "contour", "zumapress", "imagn", "gazette", "journal", "register", "star", "sun");

    private static readonly SearchValues<string> Saying = SearchValues.Create(
        [" said", "said ", "says", "told", "according to", "wrote", "tweeted", "added", "asked", "called", ",”", ",\""], StringComparison.OrdinalIgnoreCase);

    /// <summary>A caption, a credit alone, or null for neither.</summary>
    public static FurnitureReason? Classify(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaption || line.IsEmpty) return null;
        if (IsAgencyCaption(line)) return FurnitureReason.Caption;
        if (IsCreditAlone(line)) return FurnitureReason.PhotoCredit;
        int open = CreditStart(line);
        if (open < 0) return null;
        ReadOnlySpan<char> caption = line[..open].TrimEnd();
        if (caption.IsEmpty) return FurnitureReason.PhotoCredit;
        return LooksLikeCaption(caption) ? FurnitureReason.Caption : null;
    }

    // Where the credit at the line's end begins: "(AP Photo/Jane Roe)", "[Photo: Jane Roe]", "| Jane Roe/Reuters"; -1 without one.
    private static int CreditStart(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> end = line.TrimEnd(". ");
        if (end.IsEmpty) return -1;
        int open = end[^1] switch { ')' => end.LastIndexOf('('), ']' => end.LastIndexOf('['), _ => -1 };
        if (open >= 0) return IsCredit(end[(open + 1)..^1]) ? open : -1;
        int bar = end.LastIndexOf('|');
        return bar > 0 && IsCredit(end[(bar + 1)..]) ? bar : -1;
    }

    private static bool IsCredit(ReadOnlySpan<char> credit)
    {
        credit = credit.Trim();
        if (credit.IsEmpty || credit.Length > LongestCredit || LineShape.CountWords(credit, 14) > 13) return false;
        return credit.ContainsAny(CreditWords) || HasAgencySlash(credit);
    }

    // "Jane Roe/Reuters", "AFP/Jane Roe": capitals on both sides of a slash and an agency on one.
    private static bool HasAgencySlash(ReadOnlySpan<char> credit)
    {
        int slash = credit.LastIndexOf('/');
        if (slash <= 0 || slash == credit.Length - 1 || credit.Contains("//", StringComparison.Ordinal) || credit.ContainsAnyInRange('0', '9')) return false;
        ReadOnlySpan<char> before = credit[..slash].Trim(), after = credit[(slash + 1)..].Trim();
        // One letter on a side is an abbreviation ("H/T").
        if (before.Length < 2 || after.Length < 2 || !StartsUpper(before) || !StartsUpper(after)) return false;
        return (IsAgency(after) || IsAgency(before)) && HasNamesOnly(before) && HasNamesOnly(after);
    }

    // "CNN/ORC International survey results" is no credit: its words are not all names.
    private static bool HasNamesOnly(ReadOnlySpan<char> words)
    {
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (word.IsEmpty || !char.IsLower(word[0])) continue;
            if (!(word is "via" or "for" or "and" or "by" or "of" or "de" or "van" or "von" or "photo" or "file" or "pool")) return false;
        }
        return true;
    }

    // Whole words only, one to three of them: the "ap" of "Chapman" is no agency.
    private static bool IsAgency(ReadOnlySpan<char> name)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> agencies = Agencies.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0; start < name.Length; start++)
        {
            if (start > 0 && name[start - 1] != ' ') continue;
            int words = 0;
            for (int end = start + 1; end <= name.Length && words < 3; end++)
            {
                if (end < name.Length && name[end] != ' ') continue;
                words++;
                if (agencies.Contains(name[start..end])) return true;
            }
        }
        return false;
    }

    private static bool StartsUpper(ReadOnlySpan<char> name) => char.IsUpper(name[0]);

    private static bool IsCreditAlone(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> inner = line.Trim("()[]. ");
        if (inner.IsEmpty || LineShape.CountWords(inner, 10) > 9 || LineShape.HasQuotation(inner)) return false;
        if (HasAgencySlash(inner) && LineShape.CountWords(inner, 8) <= 7) return true;
        bool bracketed = line[0] is '(' or '[' && line.TrimEnd(". ")[^1] is ')' or ']';
        return inner.IndexOfAny(CreditWords) == 0 && LineShape.CountWords(inner, 7) <= 6 || bracketed && inner.ContainsAny(CreditWords);
    }

    // "FILE - In this July 7, 2017 file photo, ...", "In this image taken from video on July 7, ...".
    private static bool IsAgencyCaption(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("FILE PHOTO", StringComparison.Ordinal)) return true;
        ReadOnlySpan<char> rest = line;
        bool file = rest.StartsWith("FILE", StringComparison.Ordinal) && rest.Length > 6 && rest[4..].TrimStart()[..1] is "-" or "–" or "—";
        if (file) rest = rest[4..].TrimStart(" -–—");
        if (!rest.StartsWith("In this", StringComparison.Ordinal)) return file;
        ReadOnlySpan<char> opening = rest[..Math.Min(rest.Length, 110)];
        bool picture = opening.Contains(" photo", StringComparison.Ordinal) || opening.Contains(" image", StringComparison.Ordinal)
            || opening.Contains(" frame", StringComparison.Ordinal);
        return picture && opening.ContainsAnyInRange('0', '9') && !LineShape.HasQuotation(line);
    }

    // A paragraph that quotes, or runs over several sentences, is the article's even when a credit closes it.
    private static bool LooksLikeCaption(ReadOnlySpan<char> caption)
    {
        if (LineShape.CountWords(caption, FewestCaptionWords) < FewestCaptionWords) return false;
        // A sign or a title may stand between marks; what somebody said may not.
        if (LineShape.HasQuotation(caption) && caption.ContainsAny(Saying)) return false;
        int sentences = 1;
        for (int i = 1; i + 2 < caption.Length; i++)
        {
            if (caption[i] is '.' or '!' or '?' && caption[i + 1] == ' ' && char.IsUpper(caption[i + 2]) && EndsWord(caption, i)) sentences++;
        }
        return sentences <= 3;
    }

    // Three small letters before the mark: "Sen." and "J." end no sentence.
    private static bool EndsWord(ReadOnlySpan<char> caption, int mark) =>
        mark > 3 && char.IsLower(caption[mark - 1]) && char.IsLower(caption[mark - 2]) && char.IsLower(caption[mark - 3]);
}

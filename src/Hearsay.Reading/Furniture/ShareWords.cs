using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>Lines made of nothing but the words on share buttons ("Share Tweet Post Email", "Pin It on Pinterest").</summary>
internal static class ShareWords
{
    // What only a button says, and the words that stand between them.
    private static readonly FrozenSet<string> Buttons = FrozenSet.Create(StringComparer.Ordinal,
        "share", "tweet", "facebook", "twitter", "linkedin", "pinterest", "reddit", "whatsapp", "tumblr", "flipboard", "pocket", "telegram",
        "messenger", "stumbleupon",
        "digg", "email", "e-mail", "print", "pin", "sms");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.Ordinal,
        "it", "on", "this", "article", "story", "post", "page", "via", "to", "copy", "link", "save", "like", "google", "plus", "url", "embed",
        "play", "more", "x", "with", "friends",
        "icon", "loading", "instagram", "youtube", "linked", "in", "comments", "comment", "a", "friend");

    public static bool IsBar(in LineWords words)
    {
        if (words.Count is < 2 or > 24) return false;
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> buttons = Buttons.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> fillers = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();
        int found = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (buttons.Contains(words[i])) found++;
            else if (!fillers.Contains(words[i])) return false;
        }
        return found > 0;
    }
}

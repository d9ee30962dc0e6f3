using System.Text;
using Hearsay.Attribution;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Rendering;

/// <summary>Writes the words of a report as CoNLL-U: the whole text, furniture too.</summary>
/// <remarks>MISC holds <c>Offset=start-end</c> in code points of the report's text, <c>SpaceAfter=No</c>, and <c>Furniture=reason</c> for what
/// does not belong to the article; at the head of a predicate also <c>Pred=lemma</c> and what is known of it, by the numbers of the sentence's
/// tokens: <c>PredArgs=who:3;what:5</c>, <c>PredIn</c> for the verb in whose content it stands, <c>PredKind</c>, <c>PredMod</c>, <c>PredNeg</c>,
/// <c>PredTense</c>, <c>PredVerb</c>, <c>PredVoice</c> (<c>docs/schema</c> describes them). What the analysis does not tell is <c>_</c>.</remarks>
public sealed class AnnotationConllu
{
    /// <summary>Writes the report; the writer stays open.</summary>
    public void Write(AttributedReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        Document document = report.Document;
        SegmentedText text = document.Segments;
        CodePointMap points = new(text.Text);
        string name = Field(report.Report.Id);
        StringBuilder block = new();
        PredicateFields predicates = new(document);
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            if (s == 0) block.Append("# newdoc id = ").Append(name).Append('\n');
            if (s == 0 || sentence.Paragraph != text.Sentences[s - 1].Paragraph) block.Append("# newpar\n");
            block.Append("# sent_id = ").Append(name).Append('-').Append(s + 1).Append('\n');
            block.Append("# text = ");
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                block.Append(Field(text.Slice(t)));
                if (t + 1 < sentence.Tokens.End && text.Tokens[t + 1].SpaceBefore) block.Append(' ');
            }
            block.Append('\n');
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++) AppendToken(block, document, sentence, t, points, predicates);
            block.Append('\n');
            writer.Write(block.ToString());
            block.Clear();
        }
    }

    private static void AppendToken(StringBuilder line, Document document, Sentence sentence, int token, CodePointMap points, PredicateFields predicates)
    {
        SegmentedText text = document.Segments;
        line.Append(token - sentence.Tokens.Start + 1);
        line.Append('\t').Append(Field(text.Slice(token)));
        line.Append('\t').Append(document.Lemmas.IsEmpty ? "_" : Field(document.Lemmas[token]));
        line.Append('\t').Append(document.Classes.IsEmpty ? "_" : UniversalTag(document.Classes[token]));
        line.Append('\t').Append(document.Tags.IsEmpty ? "_" : Field(document.Tags[token]));
        line.Append("\t_\t");
        if (document.Heads.IsEmpty) line.Append('_');
        else line.Append(document.Heads[token] < 0 ? 0 : document.Heads[token] - sentence.Tokens.Start + 1);
        line.Append('\t').Append(document.Relations.IsEmpty ? "_" : Field(document.Relations[token]));
        line.Append("\t_\t");
        TextSpan span = text.Tokens[token].Span;
        if (FurnitureAt(document.Report, span.Start) is { } furniture) line.Append("Furniture=").Append(FieldNames.Of(furniture.Reason)).Append('|');
        line.Append("Offset=").Append(points.ToCodePoint(span.Start)).Append('-').Append(points.ToCodePoint(span.End));
        predicates.Append(line, sentence, token);
        if (token + 1 < text.Tokens.Length && !text.Tokens[token + 1].SpaceBefore) line.Append("|SpaceAfter=No");
        line.Append('\n');
    }

    private static Furniture? FurnitureAt(Report report, int offset)
    {
        if (!report.IsFurniture(offset)) return null;
        foreach (Furniture piece in report.Furniture)
        {
            if (piece.Span.Contains(offset)) return piece;
        }
        return null;
    }

    /// <summary>A value that holds no tab, line end or other character on which a reader might split; <c>_</c> when nothing is left.</summary>
    private static string Field(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return "_";
        StringBuilder field = new(value.Length);
        foreach (char c in value) field.Append(char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        return field.ToString();
    }

    private static string UniversalTag(WordClass wordClass) => wordClass switch
    {
        WordClass.Other => "X",
        WordClass.Noun => "NOUN",
        WordClass.ProperNoun => "PROPN",
        WordClass.Pronoun => "PRON",
        WordClass.Verb => "VERB",
        WordClass.Auxiliary => "AUX",
        WordClass.Adjective => "ADJ",
        WordClass.Adverb => "ADV",
        WordClass.Adposition => "ADP",
        WordClass.Determiner => "DET",
        WordClass.CoordinatingConjunction => "CCONJ",
        WordClass.SubordinatingConjunction => "SCONJ",
        WordClass.Particle => "PART",
        WordClass.Numeral => "NUM",
        WordClass.Interjection => "INTJ",
        WordClass.Punctuation => "PUNCT",
        WordClass.Symbol => "SYM",
        _ => throw new ArgumentOutOfRangeException(nameof(wordClass)),
    };
}

using System.Text.Json;
using Hearsay.Comparison;

namespace Hearsay.Rendering;

/// <summary>How each report words it, in JSON.</summary>
internal sealed class WordingJson(JsonFields fields)
{
    internal void Write(Utf8JsonWriter json, Wording wording)
    {
        json.WriteStartObject();
        Array(json, "airtime"u8, wording.Airtime, Airtime);
        Array(json, "cues"u8, wording.Cues, Cues);
        Array(json, "names"u8, wording.Names, Names);
        Array(json, "verbs"u8, wording.Verbs, Verbs);
        Array(json, "verbContrasts"u8, wording.VerbContrasts, VerbContrast);
        Array(json, "evaluative"u8, wording.Evaluative, Evaluative);
        Array(json, "evaluativeWords"u8, wording.EvaluativeUses, EvaluativeUse);
        Array(json, "headlines"u8, wording.Headlines, Headline);
        Array(json, "headlineContrasts"u8, wording.HeadlineContrasts, HeadlineContrast);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Airtime(Utf8JsonWriter json, Airtime airtime)
    {
        json.WriteString("speaker"u8, airtime.SpeakerId);
        json.WriteString("report"u8, airtime.ReportId);
        json.WriteNumber("quotedWords"u8, airtime.QuotedWords);
        json.WriteNumber("reportedWords"u8, airtime.ReportedWords);
        json.WriteNumber("share"u8, airtime.Share);
    }

    private void Cues(Utf8JsonWriter json, CueWording cues)
    {
        json.WriteString("speaker"u8, cues.SpeakerId);
        json.WriteString("report"u8, cues.ReportId);
        json.WriteStartArray("spans"u8);
        foreach (Passage cue in cues.Cues) fields.Span(json, cue.ReportId, cue.Span);
        json.WriteEndArray();
    }

    private void Names(Utf8JsonWriter json, NameWording names)
    {
        json.WriteString("speaker"u8, names.SpeakerId);
        json.WriteString("report"u8, names.ReportId);
        JsonFields.Strings(json, "names"u8, names.Names);
    }

    private void Verbs(Utf8JsonWriter json, VerbWording verbs)
    {
        json.WriteString("speaker"u8, verbs.SpeakerId);
        json.WriteString("report"u8, verbs.ReportId);
        Array(json, "verbs"u8, verbs.Verbs, (_, verb) =>
        {
            json.WriteString("lemma"u8, verb.Lemma);
            json.WriteString("class"u8, FieldNames.Of(verb.Class));
            json.WriteNumber("count"u8, verb.Count);
            json.WriteStartArray("spans"u8);
            foreach (Passage cue in verb.Cues) fields.Span(json, cue.ReportId, cue.Span);
            json.WriteEndArray();
        });
    }

    private void VerbContrast(Utf8JsonWriter json, VerbContrast contrast)
    {
        json.WriteString("speaker"u8, contrast.SpeakerId);
        json.WriteString("family"u8, contrast.FamilyId);
        Array(json, "uses"u8, contrast.Uses, (_, use) =>
        {
            fields.PassageFields(json, use.Cue);
            json.WriteString("lemma"u8, use.Lemma);
            json.WriteString("class"u8, FieldNames.Of(use.Class));
        });
        json.WriteString("reason"u8, contrast.Reason);
    }

    private void Evaluative(Utf8JsonWriter json, EvaluativeWord word)
    {
        fields.PassageFields(json, word.Passage);
        json.WriteString("lemma"u8, word.Lemma);
        json.WriteString("class"u8, FieldNames.Of(word.Class));
        json.WritePropertyName("about"u8);
        fields.Span(json, word.About.ReportId, word.About.Span);
        json.WriteStartArray("others"u8);
        foreach (Passage other in word.Others) fields.Passage(json, other);
        json.WriteEndArray();
        if (word.Counterpart is { } counterpart)
        {
            json.WriteStartObject("counterpart"u8);
            EvaluativeUse(json, counterpart);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("counterpart"u8);
        }
        json.WriteString("reason"u8, word.Reason);
    }

    private void EvaluativeUse(Utf8JsonWriter json, EvaluativeUse use)
    {
        fields.PassageFields(json, use.Passage);
        json.WriteString("lemma"u8, use.Lemma);
        json.WriteString("class"u8, FieldNames.Of(use.Class));
        json.WriteString("voice"u8, FieldNames.Of(use.Voice));
        json.WriteString("statement"u8, use.StatementId);
    }

    private void Headline(Utf8JsonWriter json, HeadlineRoles headline)
    {
        fields.PassageFields(json, headline.Headline);
        Array(json, "acts"u8, headline.Acts, (_, act) =>
        {
            json.WritePropertyName("span"u8);
            fields.Span(json, act.Verb.ReportId, act.Verb.Span);
            json.WriteString("verb"u8, act.Lemma);
            Party(json, "agent"u8, act.Agent);
            Party(json, "object"u8, act.Object);
            json.WriteBoolean("passive"u8, act.IsPassive);
            json.WriteBoolean("negated"u8, act.IsNegated);
        });
    }

    private void Party(Utf8JsonWriter json, ReadOnlySpan<byte> name, HeadlineParty? party)
    {
        if (party is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WritePropertyName("span"u8);
        fields.Span(json, party.Passage.ReportId, party.Passage.Span);
        json.WriteString("speaker"u8, party.SpeakerId);
        json.WriteEndObject();
    }

    private void HeadlineContrast(Utf8JsonWriter json, HeadlineContrast contrast)
    {
        json.WriteStartArray("verbs"u8);
        foreach (Passage verb in contrast.Verbs) fields.Passage(json, verb);
        json.WriteEndArray();
        json.WriteString("reason"u8, contrast.Reason);
    }
}

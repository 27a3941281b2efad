package ibid.edition;

import ibid.reading.ReadClaim;
import ibid.reading.ReadNote;
import ibid.reading.Reading;
import ibid.reading.Sentences;
import ibid.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One edition of a document, as far as following needs it.
///
/// @param text the canonical text
/// @param claims the spans of its claims
/// @param sentences the sentences of its body, in order
public record Manuscript(String text, List<Span> claims, List<Span> sentences, List<ReadNote> notes) {
    public Manuscript {
        claims = List.copyOf(claims);
        sentences = List.copyOf(sentences);
        notes = List.copyOf(notes);
    }

    public static Manuscript of(Reading reading) {
        List<Span> claims = reading.claims().stream().map(ReadClaim::span).toList();
        return of(reading.text(), reading.language(), reading.paragraphs(), claims, reading.notes());
    }

    /// @param language a BCP 47 tag
    public static Manuscript of(
            String text, @Nullable String language, List<Span> paragraphs, List<Span> claims, List<ReadNote> notes) {
        List<Span> markers = markers(notes);
        Cover apart = new Cover(notes.stream().map(ReadNote::span).toList());
        Sentences sentences = new Sentences(language == null ? "" : language);
        List<Span> body = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            if (!apart.touches(paragraph)) {
                body.addAll(sentences.of(text, paragraph, markers));
            }
        }
        return new Manuscript(text, claims, body, notes);
    }

    /// Where the notes' markers stand, in the order of the text.
    List<Span> markers() {
        return markers(notes);
    }

    private static List<Span> markers(List<ReadNote> notes) {
        return notes.stream()
                .flatMap(note -> note.markers().stream())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }
}

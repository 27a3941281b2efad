package ibid.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read out of a document. Every offset counts UTF-16 code units of [#text()], the canonical text.
///
/// @param mediaType the format that was found in the bytes, whatever the sender called it
/// @param language a BCP 47 tag
/// @param quotations words of others that are set off without quotation marks, in order; never in two paragraphs
public record Reading(
        String mediaType,
        String text,
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String language,
        List<Span> paragraphs,
        List<Span> quotations,
        List<ReadNote> notes,
        List<ReadClaim> claims,
        List<ReadProblem> problems) {

    public Reading {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
        quotations = List.copyOf(quotations);
        notes = List.copyOf(notes);
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }
}

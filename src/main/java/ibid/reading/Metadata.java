package ibid.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format says about the document outside its text; whatever is missing is read off the first lines.
record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable String language) {
    static final Metadata NONE = new Metadata(null, List.of(), null, null);

    Metadata {
        authors = List.copyOf(authors);
    }

    /// This, with the gaps filled from the other.
    Metadata or(Metadata other) {
        return new Metadata(
                title != null ? title : other.title,
                authors.isEmpty() ? other.authors : authors,
                published != null ? published : other.published,
                language != null ? language : other.language);
    }
}

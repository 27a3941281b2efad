package ibid.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A work's fields in CSL-JSON 1.0.2. Fields that the note does not name are null, and absent in JSON.
///
/// @param title as printed; a romanised title stays here
/// @param translatedTitle the bracketed translation behind it
/// @param authority the court that decided, the body that sat
/// @param section of a statute or a code
/// @param page the work's own pages in its container
/// @param locator the pages that the note cites
/// @param language a BCP 47 tag of the title, guessed
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CslItem(
        String type,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CslName> author,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CslName> editor,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CslName> translator,
        @Nullable String title,
        @JsonProperty("translated-title") @Nullable String translatedTitle,
        @JsonProperty("container-title") @Nullable String containerTitle,
        @JsonProperty("collection-title") @Nullable String collectionTitle,
        @JsonProperty("collection-number") @Nullable String collectionNumber,
        @Nullable CslDate issued,
        @Nullable CslDate accessed,
        @Nullable String publisher,
        @JsonProperty("publisher-place") @Nullable String publisherPlace,
        @Nullable String authority,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String edition,
        @Nullable String number,
        @Nullable String section,
        @Nullable String genre,
        @Nullable String archive,
        @JsonProperty("archive_location") @Nullable String archiveLocation,
        @Nullable String page,
        @Nullable String locator,
        @JsonProperty("DOI") @Nullable String doi,
        @JsonProperty("ISBN") @Nullable String isbn,
        @JsonProperty("URL") @Nullable String url,
        @Nullable String status,
        @Nullable String language) {

    public CslItem {
        author = List.copyOf(author);
        editor = List.copyOf(editor);
        translator = List.copyOf(translator);
    }

    /// A work of which nothing but its type is known.
    public static CslItem unnamed(String type) {
        return new CslItem(
                type, List.of(), List.of(), List.of(), null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}

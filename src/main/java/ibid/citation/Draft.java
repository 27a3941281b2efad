package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [CslItem] while its fields are being gathered.
final class Draft {
    String type = "document";
    final List<CslName> author = new ArrayList<>();
    final List<CslName> editor = new ArrayList<>();
    final List<CslName> translator = new ArrayList<>();

    @Nullable String title;

    @Nullable String translatedTitle;

    @Nullable String container;

    @Nullable String series;

    @Nullable String seriesNumber;

    @Nullable CslDate issued;

    @Nullable CslDate accessed;

    @Nullable String publisher;

    @Nullable String place;

    @Nullable String authority;

    @Nullable String volume;

    @Nullable String issue;

    @Nullable String edition;

    @Nullable String number;

    @Nullable String section;

    @Nullable String genre;

    @Nullable String archive;

    @Nullable String archiveLocation;

    @Nullable String page;

    @Nullable String locator;

    @Nullable String doi;

    @Nullable String isbn;

    @Nullable String url;

    @Nullable String language;

    CslItem item() {
        String status =
                issued != null && issued.literal() != null && issued.dateParts().isEmpty() ? issued.literal() : null;
        return new CslItem(
                type,
                author,
                editor,
                translator,
                title,
                translatedTitle,
                container,
                series,
                seriesNumber,
                issued,
                accessed,
                publisher,
                place,
                authority,
                volume,
                issue,
                edition,
                number,
                section,
                genre,
                archive,
                archiveLocation,
                page,
                locator,
                doi,
                isbn,
                url,
                status,
                language);
    }
}

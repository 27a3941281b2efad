package ibid.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The readable text of one copy. Offsets count UTF-16 code units of [#text()]; they are stable for one extractor
/// and version, so a passage is named by layer and offsets.
///
/// @param extractor which program made it, such as `ibid-html`
/// @param version of the extractor; another version makes another layer
/// @param text the main text
/// @param captions of the pictures and the like in it, and a standfirst that stands apart: not part of the main text,
/// but people quote them
/// @param pages in order, without gaps; empty where the format has no pages
/// @param published on the day that the copy says
/// @param modified last, on the day that the copy says
/// @param language a BCP 47 tag as declared by the copy
public record TextLayer(
        String extractor,
        String version,
        String text,
        List<String> captions,
        List<Page> pages,
        @Nullable String title,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String language) {

    public TextLayer {
        captions = List.copyOf(captions);
        pages = List.copyOf(pages);
        authors = List.copyOf(authors);
    }

    /// A layer without captions.
    public TextLayer(
            String extractor,
            String version,
            String text,
            List<Page> pages,
            @Nullable String title,
            List<String> authors,
            @Nullable LocalDate published,
            @Nullable String language) {
        this(extractor, version, text, List.of(), pages, title, authors, published, null, language);
    }

    /// All that can be searched: the text and then the captions, a paragraph each. Offsets in the text are offsets
    /// in this.
    public String searchable() {
        return captions.isEmpty() ? text : text + "\n\n" + String.join("\n\n", captions);
    }

    /// The number of the page that the offset stands on, or null where there are no pages.
    public @Nullable Integer pageAt(int offset) {
        for (Page page : pages) {
            if (offset < page.end()) {
                return page.number();
            }
        }
        return pages.isEmpty() ? null : pages.getLast().number();
    }
}

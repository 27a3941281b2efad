package ibid.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plain text whose pages end with form feeds, as programs that read pages write it. A text without any has no
/// pages.
///
/// @param text without the form feeds, an empty line between two pages
/// @param pages in order, without gaps
public record FormFedText(String text, List<Page> pages) {
    private static final String BETWEEN = "\n\n";

    public static FormFedText of(String fed) {
        String whole = fed.replace("\r\n", "\n").replace('\r', '\n');
        if (whole.indexOf('\f') < 0) {
            return new FormFedText(whole.strip(), List.of());
        }
        List<String> pages = new ArrayList<>(List.of(whole.split("\f", -1)));
        // A form feed ends its page: behind the last one begins no other.
        if (pages.getLast().isBlank()) {
            pages.removeLast();
        }
        return ofPages(pages);
    }

    /// Of the words of each page, the first page first.
    public static FormFedText ofPages(List<String> words) {
        StringBuilder text = new StringBuilder();
        List<Page> pages = new ArrayList<>();
        for (String page : words) {
            int start = text.length();
            text.append(page.strip());
            if (pages.size() + 1 < words.size()) {
                text.append(BETWEEN);
            }
            pages.add(new Page(pages.size() + 1, start, text.length()));
        }
        return new FormFedText(text.toString(), List.copyOf(pages));
    }

    public boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// @param language a BCP 47 tag, or null where it is not known
    public TextLayer layer(String extractor, String version, @Nullable String language) {
        return new TextLayer(extractor, version, text, pages, null, List.of(), null, language);
    }
}

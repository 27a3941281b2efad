package ibid.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page: its main text without the site's furniture, its notes and markers as it links them.
final class Html {
    /// Of a page's text, how much a main element must hold to be taken for the page.
    private static final double MOST = 0.4;

    private Html() {}

    static Draft draft(String html, String mediaType) {
        Document page = Jsoup.parse(html);
        HtmlInlineNotes.lift(page);
        HtmlNotes notes = new HtmlNotes(page);
        Composition composition = new Composition();
        HtmlWalk walk = new HtmlWalk(composition, notes);
        main(page).traverse(walk);
        return composition.draft(mediaType, HtmlMetadata.of(page));
    }

    static boolean looksLike(String text) {
        String start =
                text.substring(0, Math.min(text.length(), 1500)).stripLeading().toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || (start.startsWith("<")
                        && (start.contains("<html") || start.contains("<body") || start.contains("<head")))
                || start.matches("(?s)<(?:p|div|h[1-6]|article|section|main|meta|title|!--)\\b.*>.*");
    }

    private static Element main(Document page) {
        Element body = page.body();
        @Nullable Element main = only(body, "main, [role=main]");
        main = main == null ? only(body, "article") : main;
        boolean large = main != null && main.text().length() > body.text().length() * MOST;
        return main != null && large ? main : body;
    }

    private static @Nullable Element only(Element body, String query) {
        var found = body.select(query);
        return found.size() == 1 ? found.first() : null;
    }
}

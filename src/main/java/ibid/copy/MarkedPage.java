package ibid.copy;

import ibid.passage.Passage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// An archived HTML page as a reader may see it: nothing in it runs, asks the network for anything or leads away, and
/// the passage is marked. The sandbox that it is served in holds all of this a second time.
///
/// @param marked whether the passage was found in it
record MarkedPage(String html, boolean marked) {
    private static final String HARMFUL = "script, noscript, iframe, frame, frameset, object, embed, applet, portal,"
            + " template, link, meta, base, audio, video, source, track, input, button, select, textarea, dialog";
    private static final Set<String> LEADING_AWAY = Set.of(
            "href",
            "xlink:href",
            "src",
            "srcset",
            "action",
            "formaction",
            "ping",
            "background",
            "poster",
            "target",
            "data",
            "cite",
            "manifest",
            "autofocus",
            "accesskey",
            "id",
            "name");
    private static final String STYLE = """
            .ibid-passage { background: #ffe27a !important; color: #1d1b18 !important; \
            box-decoration-break: clone; scroll-margin: 30vh; }""";

    static MarkedPage of(byte[] bytes, @Nullable String charset, @Nullable Passage passage) {
        Document page = parsed(bytes, charset);
        page.select(HARMFUL).remove();
        page.getAllElements().forEach(MarkedPage::disarm);
        boolean marked = passage != null && mark(page, passage);
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").append(STYLE);
        page.outputSettings().charset("UTF-8");
        return new MarkedPage(page.outerHtml(), marked);
    }

    private static Document parsed(byte[] bytes, @Nullable String charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
        } catch (IOException e) {
            throw new UncheckedIOException("out of an array", e);
        }
    }

    private static void disarm(Element element) {
        String picture = element.attr("src");
        List<String> harmful = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("on")
                        || LEADING_AWAY.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        harmful.forEach(element::removeAttr);
        if (element.nameIs("img")) {
            if (picture.startsWith("data:image/")) {
                element.attr("src", picture);
            } else {
                element.replaceWith(new TextNode(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt") + "]"));
            }
        }
    }

    private static boolean mark(Document page, Passage passage) {
        List<TextNode> texts = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        BareText bare = new BareText();
        page.body().nodeStream(TextNode.class).forEach(text -> {
            String words = text.getWholeText();
            for (int at = 0; at < words.length(); ) {
                int next = words.offsetByCodePoints(at, 1);
                bare.add(words.substring(at, next), places.size());
                places.add(new int[] {texts.size(), at, next});
                at = next;
            }
            texts.add(text);
        });
        BareText.Stretch stretch = bare.find(passage.text(), passage.prefix());
        if (stretch == null) {
            return false;
        }
        int[] from = places.get(stretch.from());
        int[] to = places.get(stretch.to());
        for (int i = from[0]; i <= to[0]; i++) {
            TextNode text = texts.get(i);
            int start = i == from[0] ? from[1] : 0;
            int end = i == to[0] ? to[2] : text.getWholeText().length();
            wrap(text, start, end, i == from[0]);
        }
        return true;
    }

    private static void wrap(TextNode text, int start, int end, boolean first) {
        String words = text.getWholeText();
        if (words.substring(start, end).isBlank()) {
            return;
        }
        Element mark = new Element("mark").addClass("ibid-passage");
        if (first) {
            mark.attr("id", "passage");
        }
        mark.appendChild(new TextNode(words.substring(start, end)));
        text.before(new TextNode(words.substring(0, start)));
        text.before(mark);
        text.before(new TextNode(words.substring(end)));
        text.remove();
    }
}

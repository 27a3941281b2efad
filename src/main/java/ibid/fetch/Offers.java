package ibid.fetch;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the short blocks of a page that can be pressed and stand where its text would go on: of whatever else a page
/// sells, nothing cuts its text off.
final class Offers {
    private static final int LONGEST = 70;
    private static final int HEADLINE = 3;
    private static final int SHORTEST_SENTENCE = 5;
    private static final int SHORTEST_PARAGRAPH = 12;
    private static final int LIST = 3;
    private static final String EDGES = "aside, header, footer, nav";
    private static final String COMMENTS = "[class*=comment], [id*=comment], [class*=discussion], [id*=discussion]";
    private static final String STORY = "li, article, [class*=card], [class*=teaser], [class*=related]";
    private static final String HEADINGS = "h2, h3, h4, h5";

    private final Map<Element, Integer> places = new IdentityHashMap<>();
    private final PageShape shape;
    private final @Nullable Element heading;
    private final List<Element> paragraphs;
    private final List<Element> lists;

    private Offers(PageShape shape) {
        this.shape = shape;
        shape.page().body().getAllElements().forEach(element -> places.put(element, places.size()));
        // Many sites head every page with their own name; a text's heading is in it.
        Element inside = shape.page().selectFirst("article h1, main h1");
        this.heading = inside == null ? shape.page().selectFirst("h1") : inside;
        this.paragraphs = shape.page().body().select("p").stream()
                .filter(paragraph -> paragraph.closest(EDGES) == null)
                .filter(paragraph -> Words.count(paragraph.text()) >= SHORTEST_PARAGRAPH)
                .toList();
        this.lists = shape.page().body().select("ul, ol").stream()
                .filter(list -> list.closest(EDGES) == null && leadsToOthers(list))
                .toList();
    }

    /// In the order of the page.
    static List<Element> in(PageShape shape) {
        Offers offers = new Offers(shape);
        return shape.page().select("div, section, form, dialog, p").stream()
                .filter(block -> block.closest(EDGES) == null && block.selectFirst(EDGES) == null)
                .filter(block -> block.selectFirst("a, button, input") != null)
                .filter(block -> shape.consentBoxes().stream().noneMatch(block::equals))
                .filter(block -> Words.count(block.text()) <= LONGEST)
                .filter(block -> block.closest(COMMENTS) == null && !offers.isAboveTheHeading(block))
                .filter(block -> !isTeaser(block) && !isAmongStories(block) && !canBeSentAway(block))
                .filter(block -> !offers.isBelowTheEnd(block))
                .toList();
    }

    /// How many there are of running text below the heading, outside what frames the page.
    static int paragraphs(PageShape shape) {
        Offers offers = new Offers(shape);
        return Math.toIntExact(offers.paragraphs.stream()
                .filter(paragraph -> offers.heading == null || offers.place(paragraph) > offers.place(offers.heading))
                .filter(paragraph -> paragraph.selectFirst("a, button") == null)
                .count());
    }

    private int place(Element element) {
        return places.getOrDefault(element, 0);
    }

    /// What stands whole above the heading of a text is a banner, and cuts nothing off.
    private boolean isAboveTheHeading(Element block) {
        return heading != null
                && place(block) < place(heading)
                && !heading.parents().contains(block);
    }

    /// Between the last paragraph of the text and this stands a list of other texts: so the text had ended.
    private boolean isBelowTheEnd(Element block) {
        int last = paragraphs.stream()
                .filter(paragraph -> place(paragraph) < place(block))
                .mapToInt(this::place)
                .max()
                .orElse(Integer.MAX_VALUE);
        return lists.stream()
                .filter(list -> last < place(list) && place(list) < place(block))
                .anyMatch(list -> !block.parents().contains(list));
    }

    private static boolean leadsToOthers(Element list) {
        Element parent = list.parent();
        boolean headed = parent != null && parent.children().stream().anyMatch(child -> child.is(HEADINGS));
        List<Element> links = list.select("li a");
        return links.size() >= LIST
                && (headed
                        || links.stream()
                                        .filter(link -> Words.count(link.text()) >= HEADLINE)
                                        .count()
                                >= LIST);
    }

    /// Leads to another sold story, by its heading.
    private static boolean isTeaser(Element block) {
        return block.select("a").stream()
                .map(Element::text)
                .anyMatch(link -> WallWords.in(WallWords.Kind.CUT, link)
                        .filter(phrase -> Words.count(link) - Words.count(phrase) >= SHORTEST_SENTENCE)
                        .isPresent());
    }

    /// Is, or is of, a list of other stories: what it says is said of them.
    private static boolean isAmongStories(Element block) {
        Element story = block.closest(STORY);
        boolean inAStory = story != null && story.selectFirst("h1") == null && headlines(story) > 0;
        return inAStory || headlines(block) > 1 || block.select("li:has(a)").size() >= LIST;
    }

    private static long headlines(Element block) {
        return block.select("a").stream()
                .map(Element::text)
                .filter(link -> Words.count(link) >= HEADLINE)
                .filter(link -> Stream.of(WallWords.Kind.OFFER, WallWords.Kind.PAY, WallWords.Kind.LOGIN)
                        .noneMatch(kind -> WallWords.in(kind, link)
                                .filter(phrase -> Words.count(link) - Words.count(phrase) < SHORTEST_SENTENCE)
                                .isPresent()))
                .distinct()
                .count();
    }

    /// Has a button that leaves one alone with the text, as no wall has.
    private static boolean canBeSentAway(Element block) {
        for (Element part = block; part != null && Words.count(part.text()) <= LONGEST; part = part.parent()) {
            if (part.select("button, a, input[type=button], input[type=submit]").stream()
                    .map(button -> button.text() + " " + button.attr("value"))
                    .anyMatch(button ->
                            WallWords.in(WallWords.Kind.DISMISS, button).isPresent())) {
                return true;
            }
        }
        return false;
    }
}

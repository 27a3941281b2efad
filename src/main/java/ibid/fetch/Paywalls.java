package ibid.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/// Tells the beginning of a sold document from the whole.
///
/// Many publishers mark an article as sold and send its text all the same: then it is there to be read, and `OK`.
final class Paywalls {
    /// The most running text that the free beginning of an article has.
    private static final int TEASER = 350;

    /// The same, when the page itself shows that its sold part is empty.
    private static final int LONG_TEASER = 900;

    private static final int SHORTEST_SENTENCE = 5;

    /// Paragraphs that a free beginning of a few words does not have.
    private static final int A_WHOLE_TEXT = 3;
    private static final int PROTECTED_TEXT = 120;
    private static final int EMPTY = 30;

    private static final Pattern NOT_FREE =
            Pattern.compile("\"isAccessibleForFree\"\\s*:\\s*\"?(?i:false|no|http://schema\\.org/False)\"?");

    private static final Pattern FREE =
            Pattern.compile("\"isAccessibleForFree\"\\s*:\\s*\"?(?i:true|yes|https?://schema\\.org/True)\"?");

    private static final Pattern LISTED = Pattern.compile("\"itemListElement\"\\s*:\\s*\\[");

    private static final Pattern PROTECTED_PART = Pattern.compile("\"cssSelector\"\\s*:\\s*\"([^\"]{1,200})\"");

    private static final Pattern WALL_NAME = Pattern.compile(
            "(?<![a-z])(pay-?wall|reg-?wall|subscri(be|ption)-?(wall|gate|offer|prompt|barrier)|premium-?(wall|gate|offer)"
                    + "|meter(ed)?-?(wall|gate)|content-?gate|article-?gate|(piano|tp)-(container|offer)|offer-?wall)",
            Pattern.CASE_INSENSITIVE);

    private Paywalls() {}

    static Optional<Judgement> of(PageShape shape) {
        if (shape.contentWords() >= LONG_TEASER) {
            return Optional.empty();
        }
        StringBuilder data = new StringBuilder();
        shape.page()
                .select("script[type=application/ld+json]")
                .forEach(script -> data.append(withoutListed(script.data())).append('\n'));
        boolean sold = NOT_FREE.matcher(data).find()
                || shape.page().selectFirst("meta[itemprop=isAccessibleForFree][content~=(?i)^(false|no)$]") != null;
        OptionalInt protectedWords = sold ? protectedWords(shape, data) : OptionalInt.empty();
        boolean there = protectedWords.orElse(0) >= PROTECTED_TEXT;
        boolean empty = protectedWords.isPresent() && protectedWords.getAsInt() < EMPTY;
        if (there || (shape.contentWords() >= TEASER && !empty)) {
            return Optional.empty();
        }
        boolean locked = shape.meta("article:content_tier").equals("locked");
        List<String> signals = signals(shape);
        boolean says = !signals.isEmpty() && signals.getFirst().startsWith("says: ");
        boolean free = !sold && FREE.matcher(data).find();
        boolean brief = shape.contentWords() < 2 * Walls.NEXT_TO_NOTHING && Offers.paragraphs(shape) < A_WHOLE_TEXT;
        boolean cut = cut(shape, !free && (brief || breaksOff(shape)))
                .map(phrase -> signals.add("where the text ends: " + phrase))
                .orElse(false);
        if (sold || locked) {
            signals.add("marked as not free");
        }
        return sold || locked || cut || (says && signals.size() >= 2)
                ? Optional.of(new Judgement(CaptureVerdict.PAYWALL, signals))
                : Optional.empty();
    }

    /// What a page lists are other documents, sold or not.
    private static String withoutListed(String data) {
        StringBuilder own = new StringBuilder(data);
        for (Matcher list = LISTED.matcher(own); list.find(); list.reset(own)) {
            int depth = 1;
            int end = list.end();
            while (end < own.length() && depth > 0) {
                depth += own.charAt(end) == '[' ? 1 : own.charAt(end) == ']' ? -1 : 0;
                end++;
            }
            own.delete(list.start(), end);
        }
        return own.toString();
    }

    private static List<String> signals(PageShape shape) {
        List<String> signals = new ArrayList<>();
        said(shape.shown()).ifPresent(phrase -> signals.add("says: " + phrase));
        if (shape.page().body().select("[id], [class]").stream().anyMatch(Paywalls::isWall)) {
            signals.add("a box that sells access");
        }
        if (breaksOff(shape)) {
            signals.add("the text breaks off");
        }
        if (offersInTheText(shape)) {
            signals.add("an offer in the middle of the text");
        }
        return signals;
    }

    private static Optional<String> said(String text) {
        return WallWords.in(WallWords.Kind.CUT, text).or(() -> WallWords.in(WallWords.Kind.PAY, text));
    }

    /// The last paragraph ends in an ellipsis.
    private static boolean breaksOff(PageShape shape) {
        Element last = shape.page().select("article p, main p").stream()
                .filter(paragraph -> Words.count(paragraph.text()) >= 8)
                .reduce((_, later) -> later)
                .orElse(null);
        return last != null && last.text().matches(".*(…|\\.\\.\\.|\\[…])\\s*$");
    }

    /// A short block that sells and can be pressed, where the text would go on.
    private static boolean offersInTheText(PageShape shape) {
        return Offers.in(shape).stream()
                .filter(block -> block.closest("article, main") != null)
                .anyMatch(block -> said(block.text()).isPresent());
    }

    /// A short block that can be pressed and says that the text goes on for whoever pays; nothing at the page's edge.
    ///
    /// @param offersCount whether an offer of something to read will do as well: many sites make one below a text
    private static Optional<String> cut(PageShape shape, boolean offersCount) {
        List<Element> offers = Offers.in(shape);
        return offers.stream()
                .flatMap(block -> WallWords.in(WallWords.Kind.CUT, block.text()).stream())
                .findFirst()
                .or(() -> offers.stream()
                        .filter(_ -> offersCount)
                        .filter(Paywalls::standsInTheText)
                        .flatMap(block -> offer(block.text()).stream())
                        .findFirst());
    }

    /// Sentences, not a row of links.
    private static boolean standsInTheText(Element block) {
        int linked = Words.count(block.select("a, button").text());
        return Words.count(block.text()) - linked >= SHORTEST_SENTENCE;
    }

    /// Sells access, more than by a word, and it is access to reading.
    private static Optional<String> offer(String text) {
        boolean sells = WallWords.count(WallWords.Kind.OFFER, text) >= 2
                && WallWords.in(WallWords.Kind.NEWSLETTER, text).isEmpty();
        return sells
                ? WallWords.in(WallWords.Kind.READING, text).map(reading -> "an offer to " + reading)
                : Optional.empty();
    }

    /// How much text stands in the parts that the page's own data call sold; empty when they name none.
    private static OptionalInt protectedWords(PageShape shape, CharSequence data) {
        OptionalInt words = OptionalInt.empty();
        Matcher matcher = PROTECTED_PART.matcher(data);
        while (matcher.find()) {
            try {
                String text = shape.page().body().select(matcher.group(1)).text();
                words = OptionalInt.of(Math.max(words.orElse(0), Words.count(text)));
            } catch (Selector.SelectorParseException _) {
                // Somebody's typing error in a selector tells nothing.
            }
        }
        return words;
    }

    private static boolean isWall(Element element) {
        boolean named = WALL_NAME.matcher(element.id()).find()
                || WALL_NAME.matcher(element.className()).find();
        return named && !element.normalName().equals("body") && Words.count(element.text()) >= 4;
    }
}

package ibid.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells what surrounds an article from the article: by the element, its role, and the words of its class and id.
/// Names lie now and then (a wrapper may be called "with-sidebar"), so each name has the share of the page's text up
/// to which it is believed.
final class Surroundings {
    private static final Set<String> TAGS = words("""
            nav footer aside menu form fieldset figcaption
            """);
    private static final Set<String> ROLES = words("""
            navigation complementary contentinfo banner search menu menubar dialog alert alertdialog
            toolbar tablist
            """);
    /// Often longer than the article, so believed at any length where the page's heading stands outside.
    private static final Set<String> COMMENTS = words("comment comments commentlist disqus respond");
    /// Never part of an article.
    private static final Set<String> STRONG = words("""
            sidebar related relatedposts recirc recirculation
            recommended recommendations recommendation newsletter subscribe signup cookie cookies consent
            gdpr breadcrumb breadcrumbs advert adverts advertisement advertising ad ads sponsor sponsored
            nav navbar navigation menu pagination pager popup modal overlay outbrain taboola toolbar
            trending popular footer masthead upsell login readmore promo promos share sharing shares
            sharebar sharedaddy addthis addtoany carousel slideshow ticker noprint
            """);
    /// Never part of an article either, unless the site's software calls everything so.
    private static final Set<String> COMMON = words("""
            widget widgets teaser teasers paywall subscription rating ratings reviews promotion
            """);
    /// Small things around an article, now and then in it.
    private static final Set<String> WEAK = words("""
            social author authors byline bio tag tags keywords caption credit credits copyright disclaimer
            more also print meta date timestamp dateline topics next previous prev tools follow contact
            about info source sources categories category correction embed
            """);

    private static final Set<String> BELOW_PICTURES = Set.of("caption", "credit", "share");

    private final double whole;
    private final boolean headed;
    /// What all boxes of a common name weigh together.
    private final Map<String, Double> weights = new HashMap<>();

    Surroundings(Box body) {
        this.whole = body.weight;
        this.headed = body.holdsHeading;
        weigh(body, Set.of());
    }

    boolean include(Box box) {
        if (box.holdsBody || (box.holdsHeading && box.weight > .1 * whole)) {
            return false;
        }
        Element element = box.element;
        double share = whole == 0 ? 0 : box.weight / whole;
        if (share < .5 && (TAGS.contains(box.tag()) || ROLES.contains(element.attr("role")) || box.hidden())) {
            return true;
        }
        if (box.inline()) {
            // Captions and credits are often a span below the picture.
            return box.hidden()
                    || (box.linkChars == 0
                            && share < .1
                            && !named(element, BELOW_PICTURES).isEmpty());
        }
        if (box.tag().equals("article") || box.tag().equals("main") || box.tag().equals("blockquote")) {
            return false;
        }
        return (share < .5 && !named(element, STRONG).isEmpty())
                || (share < .5 && named(element, COMMON).stream().anyMatch(this::isBelieved))
                || ((share < .5 || (headed && !box.holdsHeading))
                        && !named(element, COMMENTS).isEmpty())
                || (share < .1 && !named(element, WEAK).isEmpty() && !holdsQuotation(box))
                || (box.linkDensity() > .6 && box.chars > 20 && box.stops == 0);
    }

    private boolean isBelieved(String name) {
        return weights.getOrDefault(name, 0.0) <= .5 * whole;
    }

    private void weigh(Box box, Set<String> outer) {
        Set<String> around = outer;
        if (!box.inline()) {
            Set<String> names = named(box.element, COMMON);
            if (!names.isEmpty()) {
                for (String name : names) {
                    if (!outer.contains(name)) {
                        weights.merge(name, box.weight, Double::sum);
                    }
                }
                around = new HashSet<>(outer);
                around.addAll(names);
            }
        }
        for (Box child : box.children) {
            weigh(child, around);
        }
    }

    static boolean isCaption(Box box) {
        return box.chars > 0
                && (box.tag().equals("figcaption")
                        || named(box.element, BELOW_PICTURES).contains("caption"));
    }

    private static boolean holdsQuotation(Box box) {
        return box.tag().equals("blockquote") || box.children.stream().anyMatch(Surroundings::holdsQuotation);
    }

    /// Which of these names an element bears, as a word of its class or id: `newsCaption`, `news-caption`.
    private static Set<String> named(Element element, Set<String> names) {
        Set<String> found = find(element.className(), names, Set.of());
        return find(element.id(), names, found);
    }

    private static Set<String> find(String text, Set<String> names, Set<String> before) {
        Set<String> found = before;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1));
            if (!letter || hump) {
                String word = i - start > 1 ? text.substring(start, i).toLowerCase(Locale.ROOT) : "";
                if (names.contains(word)) {
                    found = found.isEmpty() ? new HashSet<>() : found;
                    found.add(word);
                }
                start = hump ? i : i + 1;
            }
        }
        return found;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}

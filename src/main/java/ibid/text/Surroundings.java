package ibid.text;

import java.util.Locale;
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
    /// Never part of an article.
    private static final Set<String> STRONG = words("""
            comment comments commentlist disqus respond sidebar related relatedposts recirc recirculation
            recommended recommendations recommendation newsletter subscribe subscription signup cookie
            cookies consent gdpr breadcrumb breadcrumbs advert adverts advertisement advertising ad ads
            sponsor sponsored nav navbar navigation menu pagination pager popup modal overlay outbrain
            taboola widget widgets toolbar trending popular footer masthead paywall upsell login readmore
            promo promos promotion share sharing shares sharebar sharedaddy addthis addtoany hidden
            carousel slideshow ticker noprint teaser teasers ratings rating reviews
            """);
    /// Often around an article, now and then in it.
    private static final Set<String> WEAK = words("""
            social author authors byline bio tag tags keywords caption credit credits copyright disclaimer
            more also print meta date timestamp dateline topics next previous prev tools follow contact
            about info source sources categories category correction embed
            """);

    private static final Set<String> BELOW_PICTURES = Set.of("caption", "credit", "hidden", "share");

    private final double whole;

    /// @param whole what all paragraphs of the page weigh
    Surroundings(double whole) {
        this.whole = whole;
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
            return box.linkChars == 0 && share < .1 && named(element, BELOW_PICTURES);
        }
        if (box.tag().equals("article") || box.tag().equals("main") || box.tag().equals("blockquote")) {
            return false;
        }
        return (share < .5 && named(element, STRONG))
                || (share < .1 && !holdsQuotation(box) && named(element, WEAK))
                || (box.linkDensity() > .6 && box.chars > 20 && box.stops == 0);
    }

    private static boolean holdsQuotation(Box box) {
        return box.tag().equals("blockquote") || box.children.stream().anyMatch(Surroundings::holdsQuotation);
    }

    private static boolean named(Element element, Set<String> names) {
        return named(element.className(), names) || named(element.id(), names);
    }

    /// Whether one of the words that a name is made of (`newsCaption`, `news-caption`, `news__caption`) is among these.
    private static boolean named(String name, Set<String> names) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i - start > 1 && names.contains(name.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = hump ? i : i + 1;
            }
        }
        return false;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}

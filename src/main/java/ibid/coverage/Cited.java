package ibid.coverage;

import ibid.citation.CslItem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where in a work a note's words are said to stand.
///
/// @param place as the note names it; null where it names none
/// @param pages of that place; null where it is none that is counted in pages
/// @param extent the work's own pages in what it came out in; null where they are not known to be all
public record Cited(
        @Nullable String place,
        @Nullable Pages pages,
        @Nullable Pages extent) {
    /// Cited by sections and articles.
    private static final Set<String> LAWS = Set.of("legislation", "regulation", "bill", "treaty");

    /// What stands before a number that counts something else than pages.
    private static final Pattern OTHER = Pattern.compile(
            "(?iU)(?:§§?|¶|\\[|\\b(?:art(?:icles?|ikel|ículo)?|para(?:graph)?s?|rn|rz|randnr|ch(?:ap(?:ter|itre)?)?|kap(?:itel)?|cap(?:ítulo)?"
                    + "|fn|nn?|notes?|anm|sec(?:tion)?s?|abs|tz|cl|reg|fig(?:ure)?|tab(?:le)?|vols?|bd|band|bk|tome)\\b)\\.?\\s*(?:nos?\\.?\\s*)?$");

    /// @param csl of the citation
    /// @param text its words in the note
    /// @param work the fields of the whole work, where another citation names it in full
    public static Cited of(CslItem csl, String text, @Nullable CslItem work) {
        String locator = csl.locator();
        String own = Optional.ofNullable(csl.page())
                .or(() -> Optional.ofNullable(work).map(CslItem::page))
                .orElse(null);
        Pages extent = own == null ? null : Pages.of(own);
        return new Cited(
                locator,
                locator == null || LAWS.contains(csl.type()) || countsOther(locator, text) ? null : Pages.of(locator),
                extent != null && extent.isExtent() ? extent : null);
    }

    /// Reading keeps the number and not the word in front of it.
    private static boolean countsOther(String locator, String text) {
        if (first(locator).isEmpty()) {
            return true;
        }
        Matcher number = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(first(locator)) + "(?!\\d)")
                .matcher(text);
        int at = -1;
        while (number.find()) {
            at = number.start();
        }
        return at > 0 && OTHER.matcher(text.substring(0, at)).find();
    }

    private static String first(String locator) {
        return locator.split("[^\\p{L}\\d]", 2)[0];
    }

    Reach reachedBy(Pages held) {
        if (extent != null && held.reachOf(extent) == Reach.INSIDE) {
            return Reach.INSIDE;
        }
        return pages == null ? Reach.UNKNOWN : held.reachOf(pages);
    }
}

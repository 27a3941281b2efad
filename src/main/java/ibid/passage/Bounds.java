package ibid.passage;

import ibid.passage.Quantity.Bound;
import java.util.List;
import java.util.regex.Pattern;

/// The words before a number that say how it is meant: "about", "more than", "at most".
final class Bounds {
    private record Bounding(Bound bound, Pattern words) {}

    /// In order: "no more than" ends in "more than".
    private static final List<Bounding> BOUNDS = List.of(
            bound(
                    Bound.AT_LEAST,
                    "at least|no fewer than|no less than|not less than|a minimum of|mindestens|au moins|al menos|almeno|≥"),
            bound(
                    Bound.AT_MOST,
                    "at most|no more than|not more than|up to|a maximum of|höchstens|bis zu|au plus|como máximo|≤"),
            bound(
                    Bound.ABOUT,
                    "about|around|approximately|approx\\.?|roughly|some|nearly|almost|circa|ca\\.?|c\\.|~|≈|close to|etwa|rund|"
                            + "ungefähr|environ|près de|unos|unas|aproximadamente"),
            bound(
                    Bound.MORE,
                    "more than|over|above|exceeding|in excess of|upwards? of|greater than|mehr als|über|plus de|más de|più di|>"),
            bound(Bound.LESS, "fewer than|less than|under|below|weniger als|unter|moins de|menos de|meno di|<"));

    private Bounds() {}

    private static Bounding bound(Bound bound, String words) {
        String japanese = bound == Bound.ABOUT ? "|(?:約|およそ|ほぼ)$" : "";
        return new Bounding(
                bound, Pattern.compile("(?iU)(?:^|(?<=[\\s(\"'-]))(?:" + words + ")\\s?(?:the |a |an )?$" + japanese));
    }

    static Bound before(String text, int at) {
        String before = text.substring(Math.max(0, at - 24), at);
        for (Bounding each : BOUNDS) {
            if (each.words().matcher(before).find()) {
                return each.bound();
            }
        }
        return Bound.EXACT;
    }
}

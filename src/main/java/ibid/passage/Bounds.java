package ibid.passage;

import ibid.passage.Quantity.Bound;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The words before a number that say how it is meant: "about", "more than", "at most".
final class Bounds {
    private record Bounding(Bound bound, Pattern words) {}

    /// In order: "no more than" ends in "more than".
    private static final List<Bounding> BOUNDS = List.of(
            bound(
                    Bound.AT_LEAST,
                    "at least|no fewer than|no less than|not less than|a minimum of|mindestens|au moins|al"
                            + " menos|almeno|≥"),
            bound(
                    Bound.AT_MOST,
                    "at most|no more than|not more than|up to|a maximum of|as many as|as much as|höchstens|bis zu|au plus|como máximo|≤"),
            bound(
                    Bound.ABOUT,
                    "about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\.|~|≈|close"
                            + " to|etwa|rund|ungefähr|environ|unos|unas|aproximadamente"),
            bound(Bound.NEARLY, "nearly|almost|fast|beinahe|knapp|près de|presque|casi|quasi"),
            bound(
                    Bound.MORE,
                    "more than|over|above|exceeding|in excess of|upwards? of|greater than|mehr als|über|plus de|más"
                            + " de|più di|>"),
            bound(Bound.LESS, "fewer than|less than|under|below|weniger als|unter|moins de|menos de|meno di|<"));

    private Bounds() {}

    private static Bounding bound(Bound bound, String words) {
        String japanese = bound == Bound.ABOUT ? "|(?:約|およそ|ほぼ)$" : "";
        return new Bounding(
                bound, Pattern.compile("(?iU)(?:^|(?<=[\\s(\"'-]))(?:" + words + ")\\s?(?:the |a |an )?$" + japanese));
    }

    /// What stands after a number: "100 or more", "100人以上"; the thing counted may stand between.
    private static final Map<Bound, Pattern> AFTER = Map.of(
            Bound.AT_LEAST, after("or (?:more|over|above|greater)|and (?:above|over|more)|oder mehr|ou plus", "以上"),
            Bound.AT_MOST, after("or (?:fewer|less|under|below)|oder weniger|ou moins", "以下"),
            Bound.ABOUT, after("or so|or thereabouts", "前後|程度|ほど|余り"),
            Bound.MORE, after("", "超|を超え|を上回"),
            Bound.LESS, after("", "未満|を下回|弱"));

    private static Pattern after(String words, String japanese) {
        String spaced = words.isEmpty() ? "" : "|\\s(?:\\p{L}+\\s)?(?:" + words + ")\\b";
        return Pattern.compile("(?iU)(?:" + japanese + ")" + spaced);
    }

    /// @param number where the bare number ends, before its unit
    static Bound around(String text, int start, int number, int end) {
        Bound before = before(text, start);
        return before != Bound.EXACT
                ? before
                : AFTER.entrySet().stream()
                        .filter(each -> stands(each.getValue(), text, number) || stands(each.getValue(), text, end))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Bound.EXACT);
    }

    private static boolean stands(Pattern words, String text, int at) {
        return words.matcher(text).region(at, text.length()).lookingAt();
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

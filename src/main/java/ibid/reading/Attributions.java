package ibid.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The edges of a block quotation: what leads up to it, whose words it is said to be, and where they are said to stand.
final class Attributions {
    private static final int MOST_WORDS = 25;
    /// All that is looked at of a block: hostile ones are long.
    private static final int EDGE = 400;

    private static final String STOP = "[.!?…。！？][”\"’»“』」)\\]]{0,3}";
    private static final String MARKERS = "(?:\\s{0,4}(?:\\[[^\\[\\]\\s]{1,12}\\]|[¹²³⁰-⁹]{1,4}|[*†‡]{1,3})){0,8}\\s*";

    private static final Pattern ENDING = Pattern.compile(STOP + "(?<markers>" + MARKERS + ")$");
    private static final Pattern LEADING = Pattern.compile("[:：]" + MARKERS + "$");

    /// A dash and a name, on a line of its own or behind the last sentence.
    private static final Pattern BY = Pattern.compile(
            "(?:^|\\n|" + STOP + MARKERS + ")(?<by>\\s*(?:[—–―]|--|-(?=\\s))\\s*(?<who>[^\\n]{2,200}))$");

    /// "(Keynes 1919, 12)", "(p. 12)", "[my translation]"
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[](?<words>[^()\\[\\]]{1,160})[)\\]][.;,]?$");

    private static final Pattern PLACE = Pattern.compile(
            "(?U)\\b[12]\\d{3}[a-z]?\\b|\\b(?:pp?|ss?|S|Bd|vol|no|Nr|ch|sec|para|art|Art|Abs|Kap|t|pág|págs)\\.\\s?\\d|§\\s?\\d|^\\d{1,4}(?:[-–]\\d{1,4})?$");

    /// What the writer did to the words.
    private static final Pattern REMARK = Pattern.compile(
            "(?iU)\\b(?:emphas[ie]s|italics|translation|translated|hervorhebung\\w*|hervorgehoben|übersetzung|übersetzt|"
                    + "souligné\\w*|italiques|traduction|cursivas?|énfasis|traducción|corsivo|traduzione)\\b|強調|傍点|訳");

    private static final Pattern FROM = Pattern.compile("(?:from|in|aus|de|à|dans|en|da)\\s.*");

    private Attributions() {}

    static boolean leadsUp(String paragraph) {
        return LEADING.matcher(tail(paragraph, paragraph.length())).find();
    }

    static boolean endsSentence(String words) {
        return ENDING.matcher(tail(words, end(words))).find();
    }

    /// Whether a marker or a place stands behind the last sentence.
    static boolean isCited(String words) {
        Matcher ending = ENDING.matcher(tail(words, words.length()));
        return (ending.find() && !ending.group("markers").isBlank())
                || withoutPlace(words, words.length()) < words.length();
    }

    /// Whether a whole block says no more than whose the words before it are, or where they stand.
    static boolean is(String block) {
        String words = block.strip();
        return words.length() <= EDGE / 2 && start(words) == 0;
    }

    /// Where the quoted words of a block end, before markers, places and names.
    static int end(String block) {
        int end = start(block);
        return end == 0 ? block.length() : end;
    }

    /// Where all that is no quotation begins, 0 if nothing else is there.
    private static int start(String block) {
        int end = block.length();
        int before;
        do {
            before = end;
            end = withoutMarkers(block, end);
            end = withoutPlace(block, end);
            end = withoutName(block, end);
        } while (end < before && end > 0);
        return end;
    }

    private static String tail(String block, int end) {
        return block.substring(Math.max(0, end - EDGE), end);
    }

    private static int withoutMarkers(String block, int end) {
        Matcher ending = ENDING.matcher(tail(block, end));
        return ending.find() ? end - ending.group("markers").length() : end;
    }

    private static int withoutPlace(String block, int end) {
        String tail = tail(block, end);
        Matcher bracket = BRACKET.matcher(tail);
        if (!bracket.find()) {
            return end;
        }
        String words = bracket.group("words");
        boolean behind = bracket.start() == 0
                || ENDING.matcher(tail.substring(0, bracket.start())).find();
        boolean place = PLACE.matcher(words).find() && !endsLikeSentence(words);
        boolean named = place && (Character.isUpperCase(words.codePointAt(0)) || words.matches("pp?\\..*"));
        boolean outside = behind ? place || REMARK.matcher(words).find() : named;
        return outside ? end - (tail.length() - bracket.start()) : end;
    }

    private static boolean endsLikeSentence(String words) {
        return words.matches(".*\\p{Ll}{3}[.!?]");
    }

    private static int withoutName(String block, int end) {
        String tail = tail(block, end);
        Matcher by = BY.matcher(tail);
        return by.find() && isName(by.group("who")) ? end - by.group("by").length() : end;
    }

    /// A dash opens speech in some languages as well; but what is spoken ends like a sentence.
    private static boolean isName(String who) {
        String words = who.strip();
        boolean opens = !Character.isLowerCase(words.codePointAt(0))
                || FROM.matcher(words).matches();
        boolean spoken = words.endsWith("!")
                || words.endsWith("?")
                || (words.endsWith(".") && words.chars().noneMatch(Character::isDigit));
        return opens && !spoken && words.split("\\s+", -1).length <= MOST_WORDS;
    }
}

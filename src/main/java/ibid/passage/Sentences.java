package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into sentences, well enough to point at a place: an abbreviation may cut one too early or too late.
final class Sentences {
    private static final Pattern END = Pattern.compile(
            "[.!?…]+[\"'”’»“)\\]]*(?:\\[\\d{1,3}\\])*(?=\\s+[\"'“‘«„(\\[]?[\\p{Lu}\\p{Lo}\\d])|[。！？]+[」』”）]*|\\R\\s*\\R|\\R(?=\\s*[-•*])");

    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:\\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|Inc|Ltd|Co|Corp|No|Nos|Vol|vol|pp|p|cf|vs|"
                    + "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Nr|bzw|Abs|Art|Bd|usw|etc|e\\.g|i\\.e|ca|approx)|\\b\\p{Lu})$");

    /// @param end exclusive, without the space that follows
    record Sentence(int start, int end) {}

    private Sentences() {}

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            boolean dot = text.charAt(end.start()) == '.';
            int from = Math.max(start, end.start() - 8);
            if (dot
                    && (ABBREVIATED.matcher(text.substring(from, end.start())).find()
                            || isDay(text, from, end.end()))) {
                continue;
            }
            add(text, start, end.end(), sentences);
            start = end.end();
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}\\.$");
    private static final Pattern NEXT = Pattern.compile("\\s(\\p{L}+)");

    /// "Am 3. Oktober".
    private static boolean isDay(String text, int from, int end) {
        Matcher next = NEXT.matcher(text).region(end, text.length());
        return next.lookingAt()
                && DAY.matcher(text.substring(from, end)).find()
                && Months.isName(next.group(1).toLowerCase(Locale.ROOT));
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Glyphs.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Glyphs.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start, end));
        }
    }
}

package ibid.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place inside a citation where another work may begin.
///
/// @param at in the note's text
/// @param words that stand there, to recognise it by
public record Cut(int at, String words) {
    private static final int MOST = 8;
    private static final int SHOWN = 70;

    /// Behind a semicolon, or behind what ends a sentence: an initial, "p." and "ed." end none.
    private static final Pattern PLACE =
            Pattern.compile("[;；。]\\s*(?=\\S)|(?<=\\p{Ll}{2}|[\\p{Nd})\\]”\"’»])[.]\\s+(?=[\\p{Lu}\\p{Lo}“\"‘«])");

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)\\b(?:pp|eds?|vols?|nos?|trans|ser|ch|cf|al|art|para|bd|hrsg|nr|dr|st|mr|mrs|jr)$");

    /// The likeliest places, in the order of the text.
    ///
    /// @param start of the citation in the note's text
    static List<Cut> in(String citation, int start) {
        List<Cut> cuts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(citation);
        while (cuts.size() < MOST && matcher.find()) {
            boolean abbreviated =
                    ABBREVIATED.matcher(citation.substring(0, matcher.start())).find();
            if (matcher.end() < citation.length()
                    && !(abbreviated && matcher.group().startsWith("."))) {
                cuts.add(new Cut(start + matcher.end(), shortened(citation.substring(matcher.end()))));
            }
        }
        return List.copyOf(cuts);
    }

    private static String shortened(String words) {
        if (words.length() <= SHOWN) {
            return words;
        }
        int space = words.lastIndexOf(' ', SHOWN);
        return words.substring(0, space > 0 ? space : words.offsetByCodePoints(0, words.codePointCount(0, SHOWN)))
                + " …";
    }
}

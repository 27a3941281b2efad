package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a claim that only say whose statement it is: "According to the yearly survey, …", "The board
/// reported that …", "…, the mayor said". The cited source says the same without naming itself, so these words must
/// not make two statements look like different ones.
final class Attribution {
    private static final String SAYS =
            "(?:sa(?:id|ys)|state[ds]?|report(?:s|ed)?|found|finds?|not(?:es|ed)|show(?:s|ed|n)?|wr(?:ites?|ote)|"
                    + "estimate[ds]?|conclude[ds]?|claim(?:s|ed)?|argue[ds]?|announce[ds]?|suggest(?:s|ed)?|indicate[ds]?|"
                    + "warn(?:s|ed)?|reveal(?:s|ed)?|explain(?:s|ed)?|add(?:s|ed)|record(?:s|ed)?|confirm(?:s|ed)?|calculate[ds]?|observe[ds]?|recall(?:s|ed)?|point(?:s|ed)"
                    + " out|sagte?n?|schr(?:eib|ieb)\\p{L}*|"
                    + "berichte\\p{L}*|erklärt\\p{L}*|dit|affirm\\p{L}*|écri\\p{L}*|indiqu\\p{L}*|dijo|afirm\\p{L}*|escrib\\p{L}*)";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "(?iU)\\b(?:according to|in the words of|laut|nach angaben|selon|d['’]après|según|secondo)\\s"
                            + "(?:[^,;.]|[.,](?=\\S))+(?:[,;.]|$)"),
            Pattern.compile("(?iU)(?:^|(?<=[.;]\\s))as\\s(?:[^,;.]|[.,](?=\\S)){0,120}?\\b" + SAYS
                    + "\\b(?:[^,;.]|[.,](?=\\S)){0,80},"),
            Pattern.compile(
                    "(?iU)(?:^|(?<=[.;]\\s))(?:[^;.]|\\.(?=\\S)){1,200}?\\b" + SAYS + ",?\\s(?:that|dass|que|che)\\b"),
            Pattern.compile("(?iU)(?:^|(?<=[.;]\\s))(?:[^,;.]|[.,](?=\\S)){1,80}?\\b(?:said|says)\\b(?!\\s+that\\b)"),
            Pattern.compile("(?iU),\\s(?!which|who|whose|and|but|as\\b)(?:[^,;.]|[.,](?=\\S)){1,100}?\\b" + SAYS
                    + "\\b(?!,?\\s(?:that|dass|que|che)\\b)[^,;.\\d]{0,60}\\.?\\s*$"));

    private Attribution() {}

    /// The claim with these words blanked, so that every offset holds; a claim of nothing else stays as it is.
    static String without(String claim) {
        StringBuilder rest = new StringBuilder(claim);
        for (int[] span : spans(claim)) {
            for (int i = span[0]; i < span[1]; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        boolean left = rest.chars().filter(Character::isLetter).count() * 4
                >= claim.chars().filter(Character::isLetter).count();
        return left ? rest.toString() : claim;
    }

    private static List<int[]> spans(String claim) {
        List<int[]> spans = new ArrayList<>();
        for (Pattern form : FORMS) {
            Matcher words = form.matcher(claim);
            while (words.find()) {
                spans.add(new int[] {words.start(), words.end()});
            }
        }
        return spans;
    }
}

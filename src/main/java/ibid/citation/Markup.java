package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Blanks out tags ("<i>"), the brackets around an address ("<https://…>") and where a web archive has it, which are no
/// words of a citation.
/// Every other sign keeps its place.
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "</?[A-Za-z][A-Za-z0-9]{0,9}(?:\\s[^<>]{0,300})?/?>|<(?=https?://|www\\.|doi:)|(?<=\\w/?)>(?=[\\s.,;)]|$)");

    /// "Archived (PDF) <…> from the original on 3 March 2019." keeps its address.
    private static final Pattern ARCHIVED = Pattern.compile(
            "\\b(Archived(?: \\(\\w{2,5}\\))?)(?: <[^<>\\s]{1,2000}>)?( from the original(?: on (?:\\d{1,2} \\p{L}{3,9} \\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{4}-\\d\\d-\\d\\d))?)"
                    + "|(?<=[”\"»]) (\\(PDF\\))");

    private Markup() {}

    static String blanked(String note) {
        boolean tagged = note.indexOf('<') >= 0;
        boolean archived = note.contains("from the original") || note.contains("(PDF)");
        if (!tagged && !archived) {
            return note;
        }
        StringBuilder blanked = new StringBuilder(note);
        Matcher phrase = ARCHIVED.matcher(archived ? note : "");
        while (phrase.find()) {
            for (int group = 1; group <= phrase.groupCount(); group++) {
                blank(blanked, phrase.start(group), phrase.end(group));
            }
        }
        Matcher tag = TAG.matcher(note);
        while (tag.find()) {
            blank(blanked, tag.start(), tag.end());
        }
        return blanked.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = Math.max(from, 0); i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}

package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Blanks out tags ("<i>") and the brackets around an address ("<https://…>"), which are no words of a citation.
/// Every other sign keeps its place.
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "</?[A-Za-z][A-Za-z0-9]{0,9}(?:\\s[^<>]{0,300})?/?>|<(?=https?://|www\\.|doi:)|(?<=\\w/?)>(?=[\\s.,;)]|$)");

    private Markup() {}

    static String blanked(String note) {
        if (note.indexOf('<') < 0) {
            return note;
        }
        StringBuilder blanked = new StringBuilder(note);
        Matcher tag = TAG.matcher(note);
        while (tag.find()) {
            for (int i = tag.start(); i < tag.end(); i++) {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }
}

package ibid.passage;

import java.text.Normalizer;

/// What a character is to a compositor: which glyphs are the same mark drawn otherwise, and which draw nothing.
final class Glyphs {
    /// The one mark that stands for every quotation mark in folded text.
    static final char QUOTE = '\'';

    static final char DASH = '-';
    static final char ELLIPSIS = '…';

    private static final String QUOTES = "\"'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇｀｢｣′″❛❜❝❞";
    private static final String APOSTROPHES = "'’ʼʻ`´‘‛′＇";
    private static final String DASHES = "-‐‑‒–—―−﹘﹣－⸺⸻";

    private Glyphs() {}

    static boolean isQuote(int c) {
        return QUOTES.indexOf(c) >= 0;
    }

    static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    static boolean isDash(int c) {
        return DASHES.indexOf(c) >= 0;
    }

    static boolean isSpace(int c) {
        return c <= 0x20
                || (c >= 0x7F && c <= 0xA0)
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /// Draws nothing and parts no words: soft hyphen, joiners, direction marks, variation selectors.
    static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 0x034F
                || c == 0x061C
                || (c >= 0x180B && c <= 0x180E)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0000 && c <= 0xE01EF);
    }

    /// Superscript figures: folding them to plain digits would turn 10⁵ into 105.
    static boolean isRaisedDigit(int c) {
        return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
    }

    /// "CO₂" is "CO2".
    private static boolean isLoweredDigit(int c) {
        return c >= 0x2080 && c <= 0x2089;
    }

    /// The half-width form of a mark or figure of East Asian width.
    static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return (Character.isLetterOrDigit(c) && c != 'ʼ' && c != 'ʻ')
                || isMark(c)
                || isLoweredDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Written without spaces between words.
    static boolean isUnspaced(int c) {
        if (c < 0x2E80) {
            return false;
        }
        return (c <= 0x9FFF && !(c >= 0x3130 && c <= 0x318F))
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF66 && c <= 0xFF9F)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || (c >= 0xD840 && c <= 0xD88F);
    }

    /// End of the character that starts here, with the marks that combine with it.
    static int clusterEnd(String text, int start) {
        int length = text.length();
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        while (end < length) {
            char next = text.charAt(end);
            if (next < 0x300) {
                break;
            }
            int c = text.codePointAt(end);
            if (!composes(first, c) || (isInvisible(c) && !isVariationSelector(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean composes(int first, int c) {
        return isMark(c)
                || (c >= 0x1160
                        && c <= 0x11FF
                        && ((first >= 0x1100 && first <= 0x11FF) || (first >= 0xAC00 && first <= 0xD7A3)))
                || ((c == 0xFF9E || c == 0xFF9F) && first >= 0xFF66 && first <= 0xFF9D);
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /// One cluster in its compatible form; ligatures of two letters open up, raised figures stay raised.
    static String fold(String cluster) {
        int c = cluster.codePointAt(0);
        if (isRaisedDigit(c)) {
            return cluster;
        }
        String ligature = switch (c) {
            case 'œ' -> "oe";
            case 'Œ' -> "Oe";
            case 'æ' -> "ae";
            case 'Æ' -> "Ae";
            default -> null;
        };
        if (ligature != null && cluster.length() == 1) {
            return ligature;
        }
        String folded = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        if (folded.isEmpty() || !hasInvisible(folded)) {
            return folded;
        }
        StringBuilder visible = new StringBuilder();
        folded.codePoints().filter(p -> !isInvisible(p)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean hasInvisible(String s) {
        return s.codePoints().anyMatch(Glyphs::isInvisible);
    }
}

package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes the marks off a field's ends: what parts the fields in print belongs to none of them.
final class Marks {
    private static final String BEFORE = ".,:;()[]=–—-/*";
    private static final String BEHIND = ",:;([=–—-/";
    private static final Pattern IN = Pattern.compile(
            "(?i)^(?:in|dans|en|nel|nella|aus)(?:\\s*:\\s*|\\s+(?=[\\p{Lu}“„«»\"‘'\\d])|\\s*:?\\s*(?=[“„«»\"]))");
    private static final String OPENING = "“„«»‘‚\"'`「『";
    private static final String CLOSING = "”“»«’‘\"'’」』";
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\.$");
    private static final Pattern DOI = Pattern.compile("(?i)10\\.\\d{4,9}/\\S+");

    private Marks() {}

    /// The text with every run of white space as one space.
    static String flat(String printed) {
        StringBuilder flat = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (!Character.isWhitespace(c)) {
                flat.append(c);
            } else if (flat.isEmpty() || flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        }
        return flat.toString();
    }

    static @Nullable String bare(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        String bare = withoutUnopened(withoutEnds(printed));
        bare = bare.endsWith(".") && !abbreviated(bare)
                ? bare.substring(0, bare.length() - 1).stripTrailing()
                : bare;
        return bare.isEmpty() ? null : bare;
    }

    private static String withoutEnds(String printed) {
        int start = 0;
        int end = printed.length();
        while (end > start && part(printed.charAt(end - 1), BEHIND)) {
            end--;
        }
        while (start < end && part(printed.charAt(start), BEFORE)) {
            start++;
        }
        return printed.substring(start, end);
    }

    private static boolean part(char c, String marks) {
        return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
    }

    static @Nullable String title(@Nullable String printed) {
        String title = bare(printed);
        if (title == null) {
            return null;
        }
        String inner = unquoted(title);
        return inner.isEmpty() ? null : inner;
    }

    static @Nullable String container(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        String stripped = withoutEnds(printed);
        String inner = IN.matcher(stripped).replaceFirst("");
        return inner.equalsIgnoreCase("in") ? null : title(inner);
    }

    /// Takes one pair of quotation marks away, with the comma or full stop inside them.
    private static String unquoted(String title) {
        String text = title;
        boolean opens = OPENING.indexOf(text.charAt(0)) >= 0;
        if (opens) {
            int close = text.length() - 1;
            boolean closes = CLOSING.indexOf(text.charAt(close)) >= 0 && close > 0;
            if (closes && !opensAgain(text)) {
                text = text.substring(1, close);
            } else if (CLOSING.chars().noneMatch(c -> text(title).indexOf(c, 1) > 0)) {
                text = text.substring(1);
            }
        } else if (CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0
                && OPENING.chars()
                        .noneMatch(
                                c -> text(title).indexOf(c) >= 0 && text(title).indexOf(c) < title.length() - 1)) {
            text = text.substring(0, text.length() - 1);
        }
        String bare = bare(text);
        return bare == null ? "" : bare;
    }

    private static String text(String title) {
        return title;
    }

    /// “A” and “B”: the first mark does not belong to the last.
    private static boolean opensAgain(String text) {
        char open = text.charAt(0);
        if (open == '"' || open == '\'') {
            return false;
        }
        int close = switch (open) {
            case '“' -> text.indexOf('”');
            case '«' -> text.indexOf('»');
            default -> -1;
        };
        return close > 0 && close < text.length() - 1 && text.indexOf(open, 1) > close;
    }

    /// "Law Rev." keeps its full stop; a title's last sentence does not.
    private static boolean abbreviated(String text) {
        Matcher word = LAST_WORD.matcher(text);
        if (!word.find()) {
            return false;
        }
        String last = word.group(1);
        return last.length() == 1
                || (last.length() < 6
                        && Character.isUpperCase(last.charAt(0))
                        && (Lexicon.bundled().is(last.toLowerCase(java.util.Locale.ROOT), Lexicon.Word.PERIODICAL)
                                || text.indexOf('.') < text.length() - 1));
    }

    private static String withoutUnopened(String text) {
        String rest = text;
        while ((rest.endsWith(")") && count(rest, ')') > count(rest, '('))
                || (rest.endsWith("]") && count(rest, ']') > count(rest, '['))) {
            rest = withoutEnds(rest.substring(0, rest.length() - 1));
        }
        return rest;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    /// An address without the spaces of line breaks, brackets and closing marks.
    static String address(String printed) {
        String address = printed.replaceAll(
                        "(?i)^\\W*(?:(?:url|available (?:at|from)|retrieved from|at|online|doi)\\b\\W*)?", "")
                .replaceAll("\\s+", "");
        // An opening bracket at the end begins what is said of the address: "(accessed May 5, 2022)".
        return address.replaceAll("[.,;:!?'\"’”>()\\[\\]]+$", "");
    }

    static @Nullable String doi(String address) {
        Matcher doi = DOI.matcher(address);
        return doi.find()
                        && (address.startsWith("10.")
                                || address.toLowerCase(java.util.Locale.ROOT).contains("doi"))
                ? doi.group()
                : null;
    }
}

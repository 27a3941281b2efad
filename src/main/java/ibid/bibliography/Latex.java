package ibid.bibliography;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Text as LaTeX writes it: accents as commands, marks that mean something escaped. What LaTeX has no command for,
/// such as Japanese, stays as it is, which today's LaTeX reads.
final class Latex {
    /// The accent commands, by the combining mark that they put on a letter.
    private static final Map<Character, String> ACCENTS = Map.ofEntries(
            Map.entry('\u0300', "`"),
            Map.entry('\u0301', "'"),
            Map.entry('\u0302', "^"),
            Map.entry('\u0303', "~"),
            Map.entry('\u0304', "="),
            Map.entry('\u0306', "u"),
            Map.entry('\u0307', "."),
            Map.entry('\u0308', "\""),
            Map.entry('\u030a', "r"),
            Map.entry('\u030b', "H"),
            Map.entry('\u030c', "v"),
            Map.entry('\u0323', "d"),
            Map.entry('\u0327', "c"),
            Map.entry('\u0328', "k"),
            Map.entry('\u0331', "b"));

    static final Map<String, Character> MARKS = inverse(ACCENTS);

    /// Letters and marks with a command of their own.
    private static final Map<Character, String> SYMBOLS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "dj"),
            Map.entry('Đ', "DJ"),
            Map.entry('ð', "dh"),
            Map.entry('Ð', "DH"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "TH"),
            Map.entry('ı', "i"),
            Map.entry('\\', "textbackslash"),
            Map.entry('~', "textasciitilde"),
            Map.entry('^', "textasciicircum"),
            Map.entry('{', "textbraceleft"),
            Map.entry('}', "textbraceright"),
            Map.entry('§', "S"));

    static final Map<String, Character> COMMANDS = inverse(SYMBOLS);
    private static final String ESCAPED = "&%$#_";

    private Latex() {}

    private static Map<String, Character> inverse(Map<Character, String> map) {
        Map<String, Character> inverse = new HashMap<>();
        map.forEach((character, command) -> inverse.put(command, character));
        return Map.copyOf(inverse);
    }

    static String encoded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
        StringBuilder latex = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            String next = encoded(composed.charAt(i));
            // "--" and "''" would be read as one mark.
            if (!latex.isEmpty()
                    && "-'`".indexOf(next.charAt(0)) >= 0
                    && latex.charAt(latex.length() - 1) == next.charAt(0)) {
                latex.append("{}");
            }
            latex.append(next);
        }
        return latex.toString();
    }

    private static String encoded(char c) {
        if (ESCAPED.indexOf(c) >= 0) {
            return "\\" + c;
        }
        if (SYMBOLS.containsKey(c)) {
            return "{\\" + SYMBOLS.get(c) + "}";
        }
        return switch (c) {
            case '–' -> "--";
            case '—' -> "---";
            case '\u00a0' -> "~";
            default -> c < 0x80 ? String.valueOf(c) : accented(c);
        };
    }

    private static String accented(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        if (parts.length() < 2 || !Character.isLetter(parts.charAt(0)) || parts.charAt(0) >= 0x80) {
            return String.valueOf(c);
        }
        String latex = parts.substring(0, 1);
        for (int i = 1; i < parts.length(); i++) {
            String accent = ACCENTS.get(parts.charAt(i));
            if (accent == null) {
                return String.valueOf(c);
            }
            latex = "\\" + accent + "{" + latex + "}";
        }
        return "{" + latex + "}";
    }

    static String decoded(String latex) {
        return Normalizer.normalize(new LatexReader(latex).text(), Normalizer.Form.NFC)
                .replaceAll("[ \\t\\r\\n]+", " ")
                .strip();
    }
}

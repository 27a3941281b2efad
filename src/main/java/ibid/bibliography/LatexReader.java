package ibid.bibliography;

/// Reads LaTeX as text: accents and named marks are put in their place, other commands fall away and leave their
/// words.
final class LatexReader {
    private final String latex;
    private int at;

    LatexReader(String latex) {
        this.latex = latex;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        while (at < latex.length()) {
            text.append(next());
        }
        return text.toString();
    }

    /// A character, a command with what it is put on, or nothing for a brace.
    private String next() {
        for (String[] mark : new String[][] {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}}) {
            if (latex.startsWith(mark[0], at)) {
                at += mark[0].length();
                return mark[1];
            }
        }
        char c = latex.charAt(at++);
        return switch (c) {
            case '\\' -> command();
            case '{', '}', '$' -> "";
            case '~' -> "\u00a0";
            default -> String.valueOf(c);
        };
    }

    private String command() {
        if (at >= latex.length()) {
            return "";
        }
        int from = at;
        while (at < latex.length() && isAsciiLetter(latex.charAt(at))) {
            at++;
        }
        if (at == from) {
            return sign(latex.charAt(at++));
        }
        String name = latex.substring(from, at);
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        Character mark = Latex.MARKS.get(name);
        if (mark != null) {
            return marked(mark);
        }
        if (latex.startsWith("{}", at)) {
            at += 2;
        }
        Character symbol = Latex.COMMANDS.get(name);
        return symbol != null
                ? String.valueOf(symbol)
                : switch (name) {
                    case "aa" -> "å";
                    case "AA" -> "Å";
                    case "j" -> "ȷ";
                    case "textendash" -> "–";
                    case "textemdash" -> "—";
                    case "textquoteright" -> "’";
                    case "textquoteleft" -> "‘";
                    case "textquotedblleft" -> "“";
                    case "textquotedblright" -> "”";
                    case "textquotesingle" -> "'";
                    case "ldots", "dots", "textellipsis" -> "…";
                    default -> "";
                };
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private String sign(char c) {
        Character mark = Latex.MARKS.get(String.valueOf(c));
        if (mark != null) {
            return marked(mark);
        }
        return switch (c) {
            case '-', '/' -> "";
            case '\\', ',', ' ', '\n' -> " ";
            default -> String.valueOf(c);
        };
    }

    /// The mark on the first letter of what follows: a group, a command or a character.
    private String marked(char mark) {
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        String on = at < latex.length() && latex.charAt(at) == '{' ? group() : at < latex.length() ? next() : "";
        if (on.isEmpty()) {
            return "";
        }
        // A letter without its dot is only there to carry the mark.
        String letter = on.startsWith("ı") ? "i" + on.substring(1) : on.startsWith("ȷ") ? "j" + on.substring(1) : on;
        int end = 1;
        while (end < letter.length() && Character.getType(letter.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return letter.substring(0, end) + mark + letter.substring(end);
    }

    private String group() {
        int from = at + 1;
        int depth = 0;
        do {
            char c = latex.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        } while (depth > 0 && at < latex.length());
        return new LatexReader(latex.substring(from, depth == 0 ? at - 1 : at)).text();
    }
}

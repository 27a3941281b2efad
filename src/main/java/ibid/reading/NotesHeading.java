package ibid.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A heading that announces notes, in the languages that documents come in.
final class NotesHeading {
    private static final Set<String> WORDS = Set.of(
            "notes",
            "note",
            "endnotes",
            "end notes",
            "end-notes",
            "footnotes",
            "foot notes",
            "notes and references",
            "references and notes",
            "notes & references",
            "notes and sources",
            "sources and notes",
            "references",
            "citations",
            "sources",
            "works cited",
            "anmerkungen",
            "anmerkung",
            "endnoten",
            "fußnoten",
            "fussnoten",
            "einzelnachweise",
            "einzelbelege",
            "belege",
            "noten",
            "nachweise",
            "notes de bas de page",
            "notes de fin",
            "notes et références",
            "références",
            "notas",
            "notas al pie",
            "notas finales",
            "referencias",
            "notas de rodapé",
            "referências",
            "note a piè di pagina",
            "note finali",
            "note e riferimenti",
            "voetnoten",
            "eindnoten",
            "bibliography",
            "注",
            "註",
            "注釈",
            "脚注",
            "註釈",
            "注記",
            "参考文献",
            "примечания",
            "сноски",
            "przypisy",
            "noter");
    private static final Pattern OF_A_PART = Pattern.compile(
            "(?:end|foot)?notes (?:to|for|on|from) (?:the )?(?:chapter|part|section|introduction|preface|conclusion|article|text|page).*"
                    + "|anmerkungen (?:zu[mr]?|des|der) .*|notes du chapitre .*|chapter .{1,20} notes");
    private static final int LONGEST = 80;

    private NotesHeading() {}

    static boolean is(CharSequence line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = bare(line.toString());
        return WORDS.contains(words) || OF_A_PART.matcher(words).matches();
    }

    /// A rule that a typist sets between text and notes.
    static boolean isRule(CharSequence line) {
        String text = line.toString().strip();
        return text.length() >= 3
                && text.chars()
                        .allMatch(
                                c -> c == '-' || c == '_' || c == '–' || c == '—' || c == '=' || c == '─' || c == '━');
    }

    private static String bare(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && !Character.isLetter(line.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(line.charAt(end - 1)) && !Character.isDigit(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }
}

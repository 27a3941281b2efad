package ibid.citation;

import ibid.citation.LawFormula.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the statutes, decisions and parliamentary papers in a note that lawyers cite by a formula.
final class Laws {
    private static final Pattern HISTORY = Pattern.compile(
            "^,? ?(?:as )?(?:reprinted|codified|amended|repealed|corrected|available|abrufbar|zuletzt|aff[’']d|rev[’']d|cert\\.)[^;]*");
    private static final Pattern BRACKET = Pattern.compile("^ ?\\([^()]{0,200}\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"”]*[^\\s<>\"”.,;)\\]]");

    /// Looking further back for an open quotation would make a long note of laws slow.
    private static final int FAR_ENOUGH = 2_000;

    private Laws() {}

    /// What stands in the note, in its order, without overlaps.
    static List<Match> in(String note) {
        List<Match> all = new ArrayList<>();
        for (LawFormula formula : LawFormula.bundled()) {
            all.addAll(formula.in(note));
        }
        if (all.isEmpty()) {
            return all;
        }
        // Of two at one place the longer says more; of two as long, the formula that stands first in the list.
        all.sort(Comparator.comparingInt(Match::start)
                .thenComparing(Comparator.comparingInt(Match::end).reversed()));
        List<Match> kept = new ArrayList<>();
        for (Match match : all) {
            int free = kept.isEmpty() ? 0 : kept.getLast().end();
            if (match.start() >= free && opens(note, free, match.start())) {
                kept.add(withHistory(note, match));
            }
        }
        return kept;
    }

    /// A work begins here: not in the middle of another ("Hill, Ports 12, 42 U.S.C. …" is nobody's way to cite), nor
    /// in quotation marks.
    private static boolean opens(String note, int from, int start) {
        String before =
                note.substring(Math.max(from, start - FAR_ENOUGH), start).stripTrailing();
        if (before.chars()
                                .filter(c -> c == '"' || c == '“' || c == '”' || c == '„')
                                .count()
                        % 2
                == 1) {
            return false;
        }
        if (!before.endsWith(",")) {
            return true;
        }
        String clause = before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1);
        return clause.chars().noneMatch(c -> Character.isDigit(c) || c == '“' || c == '"');
    }

    /// What became of it, or who said it, in brackets behind.
    private static Match withHistory(String note, Match match) {
        int end = match.end();
        Matcher bracket = BRACKET.matcher(note).region(end, note.length());
        if (bracket.lookingAt()) {
            end = bracket.end();
        }
        Matcher history = HISTORY.matcher(note).region(end, note.length());
        if (history.lookingAt()) {
            end = history.end();
        }
        Matcher address = ADDRESS.matcher(note).region(match.end(), end);
        if (address.find()) {
            match.draft().url = address.group();
        }
        return new Match(match.start(), end, match.draft());
    }
}

package ibid.passage;

import ibid.passage.QuotationPattern.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways to read a whole quotation out of a text, each about a place where a part of it stands, if only nearly.
final class Readings {
    /// Cells of a table beyond which a reading would take too long.
    private static final int TABLE = 20_000_000;

    private static final int WORD_LENGTH = 6;
    private static final int ELLIPSIS_ROOM = 130 * WORD_LENGTH;
    private static final int BRACKET_ROOM = 12 * WORD_LENGTH;

    private static final int SHORTEST = 5;
    private static final int LITERALS = 3;
    private static final int PLACES = 5;
    /// Of a longer stretch the beginning and the end are looked for by themselves: a clause may be left out between.
    private static final int PART = 24;

    private static final int LONG_PART = 40;
    /// What may be left out or put in beyond a third of the stretch.
    private static final int MARGIN = 100;

    private final String quotation;
    private final QuotationPattern pattern;
    private final Skeleton text;

    Readings(String quotation, QuotationPattern pattern, Skeleton text) {
        this.quotation = quotation;
        this.pattern = pattern;
        this.text = text;
    }

    /// About the nearest places of the longest stretches.
    List<Overlay> near() {
        List<Overlay> overlays = new ArrayList<>();
        pattern.literals().stream()
                .sorted(Comparator.comparingInt(l -> -l.skeleton().length()))
                .limit(LITERALS)
                .forEach(literal -> near(literal, overlays));
        return overlays;
    }

    private void near(Literal literal, List<Overlay> overlays) {
        String needle = literal.skeleton().search;
        int length = needle.length();
        if (length < SHORTEST) {
            return;
        }
        List<Integer> seen = new ArrayList<>();
        near(literal, needle, 0, seen, overlays);
        if (length > PART) {
            int part = Math.max(Math.min(length / 2, LONG_PART), length / 3);
            near(literal, needle.substring(0, part), 0, seen, overlays);
            near(literal, needle.substring(length - part), length - part, seen, overlays);
        }
    }

    private void near(Literal literal, String needle, int offset, List<Integer> seen, List<Overlay> overlays) {
        for (NearPlaces.Place place : NearPlaces.of(needle, text.search, needle.length() * 11 / 20, PLACES)) {
            int from = Math.max(0, place.end() - needle.length() - offset);
            if (seen.stream().anyMatch(other -> Math.abs(other - from) < MARGIN / 4)) {
                continue;
            }
            seen.add(from);
            Overlay overlay =
                    at(from, Math.min(text.length(), from + literal.skeleton().length()), literal);
            if (overlay != null && !overlay.isEmpty()) {
                overlays.add(overlay);
            }
        }
    }

    /// The reading about a place of one stretch, with room for the others around it; null where that is too much.
    @Nullable Overlay at(int from, int to, Literal anchor) {
        int before = 0;
        int after = 0;
        boolean passed = false;
        for (Literal literal : pattern.literals()) {
            if (literal.equals(anchor)) {
                passed = true;
            } else if (passed) {
                after += literal.skeleton().length();
            } else {
                before += literal.skeleton().length();
            }
        }
        for (Token token : pattern.tokens()) {
            int room = token.kind() == Token.Kind.ELLIPSIS ? ELLIPSIS_ROOM : token.isOpen() ? BRACKET_ROOM : 0;
            before += token.start() < anchor.at() ? room : 0;
            after += token.start() < anchor.at() ? 0 : room;
        }
        int margin = MARGIN + (to - from) / 3;
        return within(Math.max(0, from - before - margin), Math.min(text.length(), to + after + margin));
    }

    private @Nullable Overlay within(int from, int to) {
        int start = from;
        int end = to;
        while (start > 0 && !text.isBoundary(start)) {
            start--;
        }
        while (end < text.length() && !text.isBoundary(end)) {
            end++;
        }
        List<Token> window = Tokens.of(text, start, end, 0, pattern.words());
        if ((long) window.size() * pattern.tokens().size() > TABLE) {
            return null;
        }
        return new Overlay(
                quotation,
                text.original,
                pattern.tokens(),
                Interruptions.optional(NoteNumbers.optional(window, text.original)));
    }
}

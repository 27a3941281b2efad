package ibid.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything that one text says to one claim: its quotations, its values, and passages that may bear on it.
public final class PassageFinder {
    private static final Pattern LINE_MARK = Pattern.compile("(?m)^[ \\t]{0,8}>[> \\t]*");
    private static final Pattern MARKER = Pattern.compile("\\[\\d{1,3}\\]|\\[\\^[^\\]\\s]{1,60}\\]|[¹²³⁰-⁹]+");

    private final QuotationMatcher quotations = new QuotationMatcher();
    private final ValueMatcher values = new ValueMatcher();
    private final Candidates candidates = new Candidates();

    /// Offsets into the claim count in the claim as given, its note markers included.
    public List<Match> find(String claim, String text) {
        return find(claim, PreparedText.of(text));
    }

    public List<Match> find(String claim, PreparedText text) {
        return find(claim, Dress.NONE, text);
    }

    public List<Match> find(String claim, Dress dress, PreparedText text) {
        String bare = unmarked(dress.setOff().isEmpty() ? claim : unlined(claim), dress.markers());
        List<QuotedSpan> quoted = Quotations.in(bare, dress.setOff());
        List<Match> matches = new ArrayList<>();
        matches.addAll(quotations(bare, quoted, text));
        matches.addAll(values.match(bare, quoted, text));
        Optional<String> foreign = foreign(bare, text);
        if (foreign.isPresent()) {
            matches.add(new Match(
                    Element.CLAIM,
                    FindingKind.NOT_CHECKABLE,
                    claim,
                    0,
                    claim.length(),
                    null,
                    null,
                    List.of(),
                    foreign.get()));
        } else {
            candidates.rank(bare, text).stream()
                    .map(m -> placed(m, claim, 0, claim.length()))
                    .forEach(matches::add);
        }
        return List.copyOf(matches);
    }

    private List<Match> quotations(String claim, List<QuotedSpan> quoted, PreparedText text) {
        List<Match> matches = new ArrayList<>();
        List<QuotedSpan> found = new ArrayList<>();
        for (QuotedSpan span : quoted) {
            if (span.kind() == QuotedSpan.Kind.SPEECH && found.stream().noneMatch(outer -> outer.contains(span))) {
                Match match = quotation(claim, span, found.isEmpty() ? null : found.getLast(), text);
                if (match.kind().found()) {
                    found.add(span);
                }
                matches.add(match);
            }
        }
        return matches;
    }

    /// @param before the quotation found before it
    private Match quotation(String claim, QuotedSpan span, @Nullable QuotedSpan before, PreparedText text) {
        Match match = quotations.match(span.text(), text);
        if (match.kind().found() && before != null && BrokenSpeech.goesOn(claim, before, span)) {
            Optional<Match> broken = BrokenSpeech.against(before, span, quotations, text);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        Match placed = placed(match, match.claimed(), span.start(), span.end());
        return match.kind() == FindingKind.NOT_IN_THIS_COPY
                ? ShortQuotations.altered(claim, span, text.original()).orElse(placed)
                : placed;
    }

    private static Optional<String> foreign(String claim, PreparedText text) {
        Optional<String> ours = Languages.of(claim);
        Optional<String> theirs = text.language();
        if (ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs)) {
            return Optional.empty();
        }
        return Optional.of("The claim is in " + name(ours.get()) + ", the copy in " + name(theirs.get())
                + ": only quotations, names, numbers and dates were compared.");
    }

    private static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Match placed(Match match, String claimed, int start, int end) {
        return new Match(
                match.element(),
                match.kind(),
                claimed,
                start,
                end,
                match.found(),
                match.passage(),
                match.differences(),
                match.reason());
    }

    /// The ">" that lines of a block quotation begin with blanked, so that every offset holds.
    private static String unlined(String claim) {
        return LINE_MARK
                .matcher(claim)
                .replaceAll(mark -> " ".repeat(mark.group().length()));
    }

    private static String unmarked(String claim, @Nullable List<Stretch> markers) {
        StringBuilder bare = new StringBuilder(claim);
        for (Stretch marker : markers == null ? List.<Stretch>of() : markers) {
            for (int i = marker.start(); i < Math.min(marker.end(), bare.length()); i++) {
                bare.setCharAt(i, ' ');
            }
        }
        return unmarked(bare.toString());
    }

    /// Note markers blanked, so that every offset holds.
    static String unmarked(String claim) {
        return MARKER.matcher(claim)
                .replaceAll(
                        m -> isMarker(claim, m.start()) ? " ".repeat(m.group().length()) : m.group());
    }

    private static boolean isMarker(String claim, int at) {
        return Notes.end(claim, at) > at;
    }
}

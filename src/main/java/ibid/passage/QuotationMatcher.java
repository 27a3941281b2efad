package ibid.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds one quotation against one text. Only what typography and PDF do is forgiven; every other word that differs is
/// named, and what differs is never found.
public final class QuotationMatcher {
    private static final int PLACES = 64;

    public Match match(String quotation, String text) {
        return match(quotation, PreparedText.of(text));
    }

    public Match match(String quotation, PreparedText prepared) {
        return new Search(quotation, prepared.skeleton()).run();
    }

    private static final class Search {
        private final String claimed;
        private final String quotation;
        private final Skeleton text;

        Search(String claimed, Skeleton text) {
            this.claimed = claimed;
            this.quotation = unquoted(claimed);
            this.text = text;
        }

        Match run() {
            Skeleton folded = Skeleton.of(quotation);
            if (folded.length() == 0) {
                return none(FindingKind.NOT_CHECKABLE, "The quotation has no words.");
            }
            if (text.length() == 0) {
                return none(FindingKind.NOT_CHECKABLE, "The text has no words.");
            }
            ExactPlaces.Place place = ExactPlaces.best(quotation, folded, text);
            QuotationPattern pattern = QuotationPattern.of(quotation);
            boolean cutAtEdge = pattern.opensWithEllipsis() || pattern.endsWithEllipsis();
            if (place != null && place.found() && (place.verbatim() || !cutAtEdge)) {
                Optional<Difference> cut = Affixes.cutOff(place.edges(), text.original);
                if (cut.isPresent()) {
                    return at(
                            FindingKind.ALTERED,
                            place.edges(),
                            List.of(cut.get()),
                            "It begins or ends inside a word of the copy.");
                }
                FindingKind kind = place.verbatim() ? FindingKind.VERBATIM : FindingKind.NORMALISED;
                return at(kind, place.edges(), List.of(), EdgeEllipses.denial(place.edges(), text));
            }
            if (pattern.literals().isEmpty()) {
                return none(FindingKind.NOT_CHECKABLE, "The quotation has no words outside brackets.");
            }
            if (!pattern.isPlain()) {
                Optional<Match> open = open(pattern);
                if (open.isPresent()) {
                    return open.get();
                }
            }
            if (place != null) {
                return at(FindingKind.ALTERED, place.edges(), place.edges().lost(), null);
            }
            return near(pattern);
        }

        private Optional<Match> open(QuotationPattern pattern) {
            QuotationPattern.Literal anchor = longest(pattern);
            Readings readings = new Readings(quotation, pattern, text);
            List<Overlay> honest = new ArrayList<>();
            for (int at : ExactPlaces.all(anchor.skeleton(), text, PLACES)) {
                Overlay overlay = readings.at(at, at + anchor.skeleton().length(), anchor);
                if (overlay != null && overlay.isHonest()) {
                    honest.add(overlay);
                }
            }
            honest.sort(Comparator.comparing(
                            (Overlay r) -> r.splice().isPresent() || r.misused().isPresent())
                    .thenComparingInt(Overlay::cost));
            if (!honest.isEmpty()) {
                return Optional.of(opened(pattern, honest.getFirst()));
            }
            if (pattern.literals().size() > 1
                    && pattern.hasEllipsis()
                    && pattern.literals().stream().allMatch(this::stands)) {
                int first = ExactPlaces.all(anchor.skeleton(), text, 1).getFirst();
                Edges edges = new Edges(
                        text.start(first), text.end(first + anchor.skeleton().length() - 1), List.of());
                return Optional.of(at(
                        FindingKind.SPLICED,
                        edges,
                        List.of(),
                        "Each part stands in this copy, but not one after the other as the quotation joins them."));
            }
            return Optional.empty();
        }

        private boolean stands(QuotationPattern.Literal literal) {
            return text.find(literal.skeleton(), 0, literal.skeleton().length(), true, 0) >= 0;
        }

        private Match opened(QuotationPattern pattern, Overlay overlay) {
            Edges edges = overlay.edges();
            List<Difference> stands =
                    overlay.swallowed().stream().map(overlay::difference).toList();
            Optional<String> splice = overlay.splice().or(() -> EdgeEllipses.hidden(pattern, edges, text));
            if (splice.isPresent()) {
                return at(FindingKind.SPLICED, edges, stands, splice.get());
            }
            Optional<Overlay.Swallowed> misused = overlay.misused();
            if (misused.isPresent()) {
                return at(
                        FindingKind.ALTERED,
                        edges,
                        List.of(overlay.difference(misused.get())),
                        "The bracket changes what is said.");
            }
            if (!edges.lost().isEmpty()) {
                return at(FindingKind.ALTERED, edges, edges.lost(), null);
            }
            FindingKind kind = pattern.hasEllipsis() ? FindingKind.ELIDED : FindingKind.BRACKETED;
            return at(kind, edges, stands, null);
        }

        private Match near(QuotationPattern pattern) {
            Optional<Overlay> best = new Readings(quotation, pattern, text)
                    .near().stream()
                            .filter(r -> r.comparability().isEnough())
                            .min(Comparator.comparingInt(Overlay::cost));
            if (best.isPresent() && best.get().comparability().share() >= 0.65) {
                return altered(best.get());
            }
            Optional<Match> joined = pattern.isPlain()
                    ? runTogether(pattern.literals().getFirst().skeleton())
                    : Optional.empty();
            return joined.or(() -> best.map(this::altered)).orElseGet(() -> none(FindingKind.NOT_IN_THIS_COPY, null));
        }

        private Match altered(Overlay overlay) {
            Edges edges = overlay.edges();
            if (overlay.isHonest()
                    && edges.lost().isEmpty()
                    && !overlay.interruption().isEmpty()) {
                if (overlay.leavesOutNoteNumbersOnly()) {
                    return at(FindingKind.NORMALISED, edges, List.of(), "The copy has a note's number in it.");
                }
                String reason = "The copy interrupts the quotation: " + overlay.interruption();
                return at(FindingKind.ELIDED, edges, List.of(new Difference("", overlay.interruption())), reason);
            }
            List<Difference> differences = new ArrayList<>(overlay.differences());
            edges = withEnding(edges, differences);
            differences.addAll(edges.lost());
            overlay.misused().map(overlay::difference).ifPresent(differences::add);
            if (differences.isEmpty()) {
                return at(
                        FindingKind.SPLICED, edges, List.of(), overlay.splice().orElse(null));
            }
            return at(
                    FindingKind.ALTERED,
                    edges,
                    differences,
                    overlay.onlyMarksDiffer() ? "Only punctuation differs." : null);
        }

        /// 提出する for 提出しない: a changed word at the end is named as a whole.
        private Edges withEnding(Edges edges, List<Difference> differences) {
            String ending = Affixes.suffix(text.original, edges.end()).orElse("");
            Difference last = differences.isEmpty() ? new Difference("", "") : differences.getLast();
            boolean atEnd = !last.source().isEmpty()
                    && text.original.startsWith(
                            last.source(), edges.end() - last.source().length());
            if (ending.isEmpty() || !atEnd) {
                return edges;
            }
            differences.set(differences.size() - 1, new Difference(last.claimed(), last.source() + ending));
            return new Edges(edges.start(), edges.end() + ending.length(), edges.lost());
        }

        private Optional<Match> runTogether(Skeleton folded) {
            return RunTogether.of(folded, text).map(cut -> {
                int end = cut.first() + cut.at() - 1;
                Edges edges = new Edges(text.start(cut.first()), text.end(end), List.of());
                String rest = quotation.substring(folded.start(cut.at())).strip();
                String reason = "Two stretches that stand apart in this copy are run together: “" + rest
                        + "” stands elsewhere.";
                return at(FindingKind.SPLICED, edges, List.of(), reason);
            });
        }

        private static QuotationPattern.Literal longest(QuotationPattern pattern) {
            return pattern.literals().stream()
                    .max(Comparator.comparingInt(l -> l.skeleton().length()))
                    .orElseThrow();
        }

        private Match at(FindingKind kind, Edges edges, List<Difference> differences, @Nullable String reason) {
            return new Match(
                    Element.QUOTATION,
                    kind,
                    claimed,
                    0,
                    claimed.length(),
                    null,
                    Passage.of(text.original, edges.start(), edges.end()),
                    differences,
                    reason);
        }

        private Match none(FindingKind kind, @Nullable String reason) {
            return new Match(Element.QUOTATION, kind, claimed, 0, claimed.length(), null, null, List.of(), reason);
        }

        private static String unquoted(String claimed) {
            String inner = claimed.strip();
            if (inner.length() > 2
                    && Glyphs.isQuote(inner.charAt(0))
                    && Glyphs.isQuote(inner.charAt(inner.length() - 1))
                    && inner.substring(1, inner.length() - 1)
                            .chars()
                            .noneMatch(c -> Glyphs.isQuote(c) && !Glyphs.isApostrophe(c))) {
                return inner.substring(1, inner.length() - 1).strip();
            }
            return inner;
        }
    }
}

package ibid.reading;

import ibid.reading.Draft.DraftNote;
import ibid.reading.MarkerCandidate.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which candidates are markers, and of which notes.
///
/// A document uses one style of marker for its numbered notes: the one that reaches most of them. Candidates of
/// another style stay text.
final class NoteLinker {
    /// Of the weaker styles, how many of the labels a run must reach to count.
    private static final double ENOUGH = 0.5;

    private final List<DraftNote> notes;
    private final List<MarkerCandidate> candidates;
    private final List<List<Span>> markers = new ArrayList<>();
    private final Set<MarkerCandidate> used = new HashSet<>();

    /// @param markers per note, in the notes' order
    /// @param strays markers that no note answers to
    record Links(List<List<Span>> markers, List<MarkerCandidate> strays) {}

    private NoteLinker(List<DraftNote> notes, List<MarkerCandidate> candidates) {
        this.notes = notes;
        this.candidates = candidates;
        notes.forEach(_ -> markers.add(new ArrayList<>()));
    }

    static Links link(List<DraftNote> notes, List<MarkerCandidate> candidates) {
        NoteLinker linker = new NoteLinker(notes, candidates);
        linker.linkSymbols();
        List<MarkerCandidate> numbered = linker.ofMainStyle();
        linker.linkNumbers(numbered);
        linker.markers.forEach(spans -> spans.sort(Comparator.comparingInt(Span::start)));
        return new Links(linker.markers, linker.strays(numbered));
    }

    /// A symbol belongs to the next note below that bears it, since the same few symbols serve each page.
    private void linkSymbols() {
        Map<String, List<MarkerCandidate>> open = new HashMap<>();
        int next = 0;
        for (int n = 0; n < notes.size(); n++) {
            DraftNote note = notes.get(n);
            while (next < candidates.size()
                    && candidates.get(next).span().start() < note.whole().start()) {
                MarkerCandidate candidate = candidates.get(next++);
                if (candidate.style() == Style.SYMBOL
                        || NoteLabel.isSymbol(candidate.labels().getFirst().charAt(0))) {
                    open.computeIfAbsent(candidate.labels().getFirst(), _ -> new ArrayList<>())
                            .add(candidate);
                }
            }
            if (note.isStarred()) {
                List<MarkerCandidate> own = open.remove(note.label());
                if (own != null) {
                    attach(n, own.getFirst());
                }
            }
        }
    }

    private List<MarkerCandidate> ofMainStyle() {
        Set<String> labels = new HashSet<>();
        notes.stream().filter(note -> !note.isStarred()).map(DraftNote::label).forEach(labels::add);
        Style main = Style.BRACKET;
        int best = 0;
        List<MarkerCandidate> chosen = List.of();
        for (Style style : List.of(Style.BRACKET, Style.SUPERSCRIPT, Style.PARENTHESIS, Style.GLUED)) {
            List<MarkerCandidate> own = candidates.stream()
                    .filter(candidate -> candidate.style() == style)
                    .toList();
            boolean doubtful = style == Style.PARENTHESIS || style == Style.GLUED;
            if (doubtful) {
                own = Ascending.longest(own.stream()
                        .filter(candidate -> labels.contains(candidate.labels().getFirst()))
                        .toList());
            }
            Set<String> reached = new HashSet<>();
            own.stream()
                    .filter(candidate -> !candidate.weak() || doubtful)
                    .forEach(candidate ->
                            candidate.labels().stream().filter(labels::contains).forEach(reached::add));
            int weight = doubtful && reached.size() < labels.size() * ENOUGH ? 0 : reached.size();
            if (weight > best) {
                best = weight;
                main = style;
                chosen = own;
            }
        }
        Style style = main;
        return best > 0
                ? withLone(chosen, style)
                : candidates.stream()
                        .filter(candidate -> candidate.style() == style || candidate.style() == Style.SUPERSCRIPT)
                        .toList();
    }

    /// Those of the chosen style, and those like it that may fill its gaps, in order of their place.
    private List<MarkerCandidate> withLone(List<MarkerCandidate> chosen, Style style) {
        Style lone = style == Style.PARENTHESIS
                ? Style.LONE_PARENTHESIS
                : style == Style.GLUED ? Style.GLUED_TO_FIGURE : style;
        if (lone == style) {
            return chosen;
        }
        List<MarkerCandidate> all = new ArrayList<>(chosen);
        candidates.stream().filter(candidate -> candidate.style() == lone).forEach(all::add);
        all.sort(Comparator.comparingInt(candidate -> candidate.span().start()));
        return all;
    }

    private void linkNumbers(List<MarkerCandidate> numbered) {
        for (SeriesScope scope : SeriesScope.of(notes, numbered)) {
            Map<String, List<Integer>> byLabel = new HashMap<>();
            for (int n : scope.notes()) {
                byLabel.computeIfAbsent(notes.get(n).label(), _ -> new ArrayList<>())
                        .add(n);
            }
            Map<String, Integer> wanted = new HashMap<>();
            scope.candidates()
                    .forEach(candidate -> candidate.labels().forEach(label -> wanted.merge(label, 1, Integer::sum)));
            Map<String, Integer> given = new HashMap<>();
            for (MarkerCandidate candidate : scope.candidates()) {
                if (candidate.weak()) {
                    continue;
                }
                for (String label : candidate.labels()) {
                    List<Integer> own = byLabel.get(label);
                    if (own != null) {
                        boolean oneEach = wanted.getOrDefault(label, 0) >= own.size();
                        int turn = given.merge(label, 1, Integer::sum) - 1;
                        attach(own.get(oneEach ? Math.min(turn, own.size() - 1) : 0), candidate);
                    }
                }
            }
            linkWeak(scope, byLabel);
        }
    }

    /// A doubtful candidate counts where its note has no other and its neighbours' numbers leave room for just it.
    private void linkWeak(SeriesScope scope, Map<String, List<Integer>> byLabel) {
        List<MarkerCandidate> all = scope.candidates();
        int[] nextNumber = new int[all.size() + 1];
        nextNumber[all.size()] = Integer.MAX_VALUE;
        for (int i = all.size() - 1; i >= 0; i--) {
            nextNumber[i] = all.get(i).weak() ? nextNumber[i + 1] : number(all.get(i));
        }
        int before = 0;
        for (int i = 0; i < all.size(); i++) {
            MarkerCandidate candidate = all.get(i);
            if (!candidate.weak()) {
                before = number(candidate);
                continue;
            }
            List<Integer> own = byLabel.get(candidate.labels().getFirst());
            if (own != null
                    && markers.get(own.getFirst()).isEmpty()
                    && before < number(candidate)
                    && number(candidate) < nextNumber[i + 1]
                    && (!candidate.isLone() || isOnlyOne(all, i))) {
                attach(own.getFirst(), candidate);
                before = number(candidate);
            }
        }
    }

    /// Whether no other doubtful candidate between the same two markers has its label.
    private static boolean isOnlyOne(List<MarkerCandidate> all, int at) {
        int from = at;
        while (from > 0 && all.get(from - 1).weak()) {
            from--;
        }
        int to = at + 1;
        while (to < all.size() && all.get(to).weak()) {
            to++;
        }
        return all.subList(from, to).stream()
                        .filter(candidate ->
                                candidate.labels().equals(all.get(at).labels()))
                        .count()
                == 1;
    }

    private static int number(MarkerCandidate candidate) {
        return BracketLabel.number(candidate.labels().getFirst());
    }

    private void attach(int note, MarkerCandidate candidate) {
        markers.get(note).add(candidate.span());
        used.add(candidate);
    }

    /// Numbers far beyond the notes are years or quantities, not markers.
    private List<MarkerCandidate> strays(List<MarkerCandidate> numbered) {
        int highest = notes.stream()
                .mapToInt(note -> BracketLabel.number(note.label()))
                .max()
                .orElse(0);
        boolean counted = notes.isEmpty()
                && numbered.stream().anyMatch(candidate -> candidate.labels().contains("1"));
        int bound = counted ? numbered.size() : highest + highest / 5 + 3;
        return numbered.stream()
                .filter(candidate -> !candidate.weak() && !used.contains(candidate))
                .filter(candidate -> candidate.style() == Style.BRACKET || candidate.style() == Style.SUPERSCRIPT)
                .filter(candidate -> number(candidate) > 0 && number(candidate) <= bound)
                .filter(_ -> highest > 0 || counted)
                .toList();
    }
}

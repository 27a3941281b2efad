package ibid.reading;

import ibid.reading.Draft.DraftNote;
import ibid.reading.ReadProblem.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says what is wrong with a document's notes, each in a sentence for a person.
final class Problems {
    private static final int MOST_OF_A_KIND = 500;

    private Problems() {}

    static List<ReadProblem> of(List<DraftNote> notes, List<List<Span>> markers, List<MarkerCandidate> strays) {
        List<ReadProblem> problems = new ArrayList<>();
        if (notes.isEmpty()) {
            problems.add(new ReadProblem(Kind.NO_NOTES, null, "No notes were found in this document."));
        }
        for (int n = 0; n < notes.size(); n++) {
            DraftNote note = notes.get(n);
            if (markers.get(n).isEmpty()) {
                problems.add(new ReadProblem(
                        Kind.NOTE_WITHOUT_MARKER,
                        note.whole(),
                        "Nothing in the body points at note %s: place it by hand.".formatted(note.label())));
            }
        }
        for (MarkerCandidate stray : strays) {
            problems.add(new ReadProblem(
                    Kind.MARKER_WITHOUT_NOTE,
                    stray.span(),
                    "The body points at note %s, which the document does not have."
                            .formatted(String.join(", ", stray.labels()))));
        }
        numbering(notes, problems);
        return shortened(problems);
    }

    /// Nobody reads more of a kind than this.
    private static List<ReadProblem> shortened(List<ReadProblem> problems) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<ReadProblem> told = new ArrayList<>();
        for (ReadProblem problem : problems) {
            if (counts.merge(problem.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                told.add(problem);
            }
        }
        counts.forEach((kind, count) -> {
            if (count > MOST_OF_A_KIND) {
                told.add(new ReadProblem(kind, null, "And %d more like these.".formatted(count - MOST_OF_A_KIND)));
            }
        });
        return told;
    }

    private static void numbering(List<DraftNote> notes, List<ReadProblem> problems) {
        Map<Integer, Map<Integer, DraftNote>> bySeries = new HashMap<>();
        for (DraftNote note : notes) {
            int number = BracketLabel.number(note.label());
            if (number < 1) {
                continue;
            }
            Map<Integer, DraftNote> series = bySeries.computeIfAbsent(note.series(), _ -> new HashMap<>());
            if (series.putIfAbsent(number, note) != null) {
                problems.add(new ReadProblem(
                        Kind.DUPLICATE_NOTE_NUMBER, note.whole(), "There is more than one note %d.".formatted(number)));
            }
        }
        // `[^1] [^2] [^roe] [^4]`: where some notes have names, the author counted those too.
        notes.stream()
                .filter(note -> !note.isStarred() && BracketLabel.number(note.label()) < 1)
                .forEach(note -> bySeries.remove(note.series()));
        bySeries.forEach((series, numbers) -> {
            int before = 0;
            for (int number : numbers.keySet().stream().sorted().toList()) {
                DraftNote note = numbers.get(number);
                if (number > before + 1 && note != null && (before > 0 || series == 0)) {
                    String missing = number == before + 2
                            ? "Note %d is".formatted(before + 1)
                            : "Notes %d to %d are".formatted(before + 1, number - 1);
                    problems.add(new ReadProblem(
                            Kind.GAP_IN_NOTE_NUMBERS,
                            note.whole(),
                            "%s missing before note %d.".formatted(missing, number)));
                }
                before = number;
            }
        });
    }
}

package ibid.document;

import ibid.edition.Edit;
import ibid.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes down what a new edition changes.
final class EditionLog {
    private final boolean preview;
    private final Map<Became, Integer> claimCounts = new EnumMap<>(Became.class);
    private final Map<Became, Integer> noteCounts = new EnumMap<>(Became.class);
    private final List<ClaimEdit> claims = new ArrayList<>();
    private final List<NoteEdit> notes = new ArrayList<>();

    /// @param preview what is new gets no id that anybody could follow
    EditionLog(boolean preview) {
        this.preview = preview;
    }

    void claim(
            Became became, UUID id, boolean citations, @Nullable Span before, @Nullable Span after, List<Edit> words) {
        claimCounts.merge(became, 1, Integer::sum);
        if (citations || became.listed()) {
            claims.add(new ClaimEdit(
                    became, preview && became == Became.NEW ? null : id, citations, before, after, words));
        }
    }

    void note(Became became, UUID id, @Nullable String before, @Nullable String after, List<Edit> words) {
        noteCounts.merge(became, 1, Integer::sum);
        if (became.listed() || (before != null && !before.equals(after))) {
            notes.add(new NoteEdit(became, preview && became == Became.NEW ? null : id, before, after, words));
        }
    }

    static List<Edit> all(Edit.Kind kind, String text) {
        return List.of(new Edit(kind, text));
    }

    EditionChanges changes(List<String> problems) {
        List<ClaimEdit> inOrder = claims.stream()
                .sorted(Comparator.comparingInt(EditionLog::place))
                .toList();
        return new EditionChanges(claimCounts, noteCounts, inOrder, notes, problems);
    }

    private static int place(ClaimEdit edit) {
        Span span = edit.after() != null ? edit.after() : edit.before();
        return span == null ? 0 : span.start();
    }
}

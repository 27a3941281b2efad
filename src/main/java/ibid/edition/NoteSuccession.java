package ibid.edition;

import ibid.reading.ReadNote;
import ibid.reading.Span;
import java.util.ArrayList;
import java.util.List;

/// Follows notes: by their words and the sentence they stand at, by their words, by likeness, by label.
final class NoteSuccession {
    /// So many words before a marker tell one "Ibid." from another.
    private static final int CONTEXT = 6;

    private static final double SAME_LABEL = 0.25;

    private NoteSuccession() {}

    /// One fate for each old note, in their order, and then the new ones.
    static List<Fate> of(Manuscript before, Manuscript after) {
        List<Words> olds = words(before);
        List<Words> news = words(after);
        List<String> oldKeys = olds.stream().map(Words::key).toList();
        List<String> newKeys = news.stream().map(Words::key).toList();
        Pairing pairing = new Pairing(olds.size(), news.size());
        pairing.equalsInOrder(inContext(before, oldKeys), inContext(after, newKeys));
        pairing.equalsInOrder(oldKeys, newKeys);
        pairing.equalsAnywhere(oldKeys, newKeys);
        pairing.alikeInOrder((o, n) -> {
            double likeness = olds.get(o).likeness(news.get(n));
            boolean sameLabel =
                    before.notes().get(o).label().equals(after.notes().get(n).label());
            return (likeness >= Pairing.ALIKE ? likeness : 0) + (sameLabel ? SAME_LABEL : 0);
        });
        List<Fate> fates = new ArrayList<>();
        for (int o = 0; o < olds.size(); o++) {
            fates.add(pairing.isPaired(o) ? fate(before, olds, after, news, o, pairing.partner(o)) : new Fate.Gone(o));
        }
        for (int n = 0; n < news.size(); n++) {
            if (!pairing.isTaken(n)) {
                fates.add(new Fate.New(n, after.notes().get(n).span()));
            }
        }
        return List.copyOf(fates);
    }

    private static Fate fate(
            Manuscript before, List<Words> olds, Manuscript after, List<Words> news, int old, int now) {
        ReadNote was = before.notes().get(old);
        ReadNote is = after.notes().get(now);
        if (!was.text().equals(is.text())) {
            return new Fate.Changed(
                    old, is.span(), now, Edit.between(was.text(), olds.get(old), is.text(), news.get(now)));
        }
        return was.span().equals(is.span()) && was.label().equals(is.label())
                ? new Fate.Unmoved(old, is.span(), now)
                : new Fate.Moved(old, is.span(), now, false);
    }

    private static List<Words> words(Manuscript manuscript) {
        return manuscript.notes().stream().map(note -> Words.of(note.text())).toList();
    }

    /// A note's words, and those before its first marker.
    private static List<String> inContext(Manuscript manuscript, List<String> keys) {
        List<Span> markers = manuscript.markers();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<Span> own = manuscript.notes().get(i).markers();
            int at = own.isEmpty() ? 0 : own.getFirst().start();
            List<String> context = Words.of(manuscript.text(), new Span(Math.max(0, at - 120), at), markers)
                    .tokens();
            found.add(keys.get(i) + "\n"
                    + String.join(" ", context.subList(Math.max(0, context.size() - CONTEXT), context.size())));
        }
        return found;
    }
}

package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One series of notes and the stretch of the body that its numbers count: a chapter with its notes.
///
/// @param notes indexes of notes
record SeriesScope(List<Integer> notes, List<MarkerCandidate> candidates) {
    /// Beyond this many steps chapters are taken in order without weighing.
    private static final long MOST_STEPS = 20_000_000;
    private static final double OUT_OF_ORDER = 0.5;
    private static final double CHANGE_WITHOUT_RESTART = 0.6;
    private static final double SKIPPED_SERIES = 1;

    static List<SeriesScope> of(List<DraftNote> notes, List<MarkerCandidate> candidates) {
        List<List<Integer>> series = bySeries(notes);
        List<SeriesScope> scopes = new ArrayList<>();
        int from = 0;
        int s = 0;
        while (s < series.size()) {
            int stop = s + 1;
            int to = until(notes, series, candidates, s, from);
            while (stop < series.size() && until(notes, series, candidates, stop, from) == to) {
                stop++;
            }
            if (stop == series.size()) {
                to = candidates.size();
            }
            scopes.addAll(share(notes, series.subList(s, stop), candidates.subList(from, to)));
            from = to;
            s = stop;
        }
        return scopes;
    }

    /// The number of candidates before the series' first note.
    private static int until(
            List<DraftNote> notes, List<List<Integer>> series, List<MarkerCandidate> candidates, int s, int from) {
        int start = notes.get(series.get(s).getFirst()).whole().start();
        int i = from;
        while (i < candidates.size() && candidates.get(i).span().start() < start) {
            i++;
        }
        return i;
    }

    private static List<List<Integer>> bySeries(List<DraftNote> notes) {
        List<List<Integer>> series = new ArrayList<>();
        int current = -1;
        for (int n = 0; n < notes.size(); n++) {
            if (notes.get(n).isStarred()) {
                continue;
            }
            if (series.isEmpty() || notes.get(n).series() != current) {
                series.add(new ArrayList<>());
                current = notes.get(n).series();
            }
            series.getLast().add(n);
        }
        return series;
    }

    /// Shares the candidates among several series that stand together at the end of a book: each takes a stretch, in
    /// order, and a new stretch begins where the numbers start again.
    private static List<SeriesScope> share(
            List<DraftNote> notes, List<List<Integer>> series, List<MarkerCandidate> candidates) {
        if (series.size() == 1 || (long) series.size() * candidates.size() > MOST_STEPS) {
            return List.of(new SeriesScope(series.stream().flatMap(List::stream).toList(), candidates));
        }
        int[] owner = owners(notes, series, candidates);
        List<SeriesScope> scopes = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            List<MarkerCandidate> own = new ArrayList<>();
            for (int c = 0; c < candidates.size(); c++) {
                if (owner[c] == s) {
                    own.add(candidates.get(c));
                }
            }
            scopes.add(new SeriesScope(series.get(s), own));
        }
        return scopes;
    }

    private static int[] owners(List<DraftNote> notes, List<List<Integer>> series, List<MarkerCandidate> candidates) {
        List<Set<String>> labels = new ArrayList<>();
        for (List<Integer> own : series) {
            Set<String> set = new HashSet<>();
            own.forEach(n -> set.add(notes.get(n).label()));
            labels.add(set);
        }
        int k = series.size();
        double[] score = new double[k];
        for (int s = 0; s < k; s++) {
            score[s] = -SKIPPED_SERIES * s;
        }
        byte[][] back = new byte[candidates.size()][k];
        int previous = 0;
        for (int c = 0; c < candidates.size(); c++) {
            MarkerCandidate candidate = candidates.get(c);
            int number = BracketLabel.number(candidate.labels().getFirst());
            boolean descent = c > 0 && number <= previous;
            previous = candidate.weak() ? previous : number;
            double[] next = new double[k];
            for (int s = 0; s < k; s++) {
                double stay = score[s] - (descent ? OUT_OF_ORDER : 0);
                double move = s > 0 ? score[s - 1] - (descent ? 0 : CHANGE_WITHOUT_RESTART) : Double.NEGATIVE_INFINITY;
                double skip = s > 1
                        ? score[s - 2] - SKIPPED_SERIES - (descent ? 0 : CHANGE_WITHOUT_RESTART)
                        : Double.NEGATIVE_INFINITY;
                boolean first = c == 0;
                double best = first ? stay : Math.max(stay, Math.max(move, skip));
                back[c][s] = (byte) (first || best == stay ? 0 : best == move ? 1 : 2);
                next[s] = best + (labels.get(s).contains(candidate.labels().getFirst()) ? 1 : 0);
            }
            score = next;
        }
        return traceBack(back, score);
    }

    private static int[] traceBack(byte[][] back, double[] score) {
        int s = 0;
        for (int i = 1; i < score.length; i++) {
            s = score[i] > score[s] ? i : s;
        }
        int[] owner = new int[back.length];
        for (int c = back.length - 1; c >= 0; c--) {
            owner[c] = s;
            s -= back[c][s];
        }
        return owner;
    }
}

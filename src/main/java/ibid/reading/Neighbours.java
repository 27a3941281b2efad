package ibid.reading;

import ibid.reading.Draft.DraftNote;
import java.util.Arrays;
import java.util.List;

/// For each note, the nearest notes of its series that have a marker.
final class Neighbours {
    private final int[] before;
    private final int[] after;
    private final int[] turn;
    private final int[] run;
    private final int unplaced;

    Neighbours(List<DraftNote> notes, List<List<Span>> markers) {
        int size = notes.size();
        before = new int[size];
        after = new int[size];
        turn = new int[size];
        run = new int[size];
        Arrays.fill(before, -1);
        Arrays.fill(after, -1);
        int missing = 0;
        for (int n = 0; n < size; n++) {
            boolean same = n > 0 && notes.get(n - 1).series() == notes.get(n).series();
            boolean placed = same && !markers.get(n - 1).isEmpty();
            before[n] = placed ? n - 1 : same ? before[n - 1] : -1;
            turn[n] = same && !placed ? turn[n - 1] + 1 : 0;
            missing += markers.get(n).isEmpty() ? 1 : 0;
        }
        for (int n = size - 1; n >= 0; n--) {
            boolean same =
                    n + 1 < size && notes.get(n + 1).series() == notes.get(n).series();
            boolean placed = same && !markers.get(n + 1).isEmpty();
            after[n] = placed ? n + 1 : same ? after[n + 1] : -1;
            run[n] = same && !placed && markers.get(n).isEmpty() ? run[n + 1] : turn[n] + 1;
        }
        unplaced = missing;
    }

    /// The note's index, or -1.
    int before(int note) {
        return before[note];
    }

    int after(int note) {
        return after[note];
    }

    /// How far along between its neighbours the note is likely to stand, from 0 to 1.
    double expected(int note) {
        return (turn[note] + 1.0) / (run[note] + 1.0);
    }

    /// How many notes have no marker.
    int unplaced() {
        return unplaced;
    }
}

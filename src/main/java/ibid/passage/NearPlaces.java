package ibid.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds where a stretch stands nearly: blocks that share many of its short character runs are looked at with a
/// bit-parallel edit distance, the richest block first.
///
/// A place within `k` edits keeps at least `length + 1 - run · (k + 1)` of the runs, so a block that shares fewer
/// cannot beat the best place found so far (Jokinen and Ukkonen 1991).
final class NearPlaces {
    private static final int LOOKED_AT = 48;

    /// @param end exclusive, in the skeleton
    record Place(int end, int distance) {}

    private record Block(int number, int shared) {}

    private NearPlaces() {}

    /// The best places, nearest first, none worse than `most` edits.
    static List<Place> of(String needle, String search, int most, int wanted) {
        int length = needle.length();
        if (length == 0 || search.isEmpty()) {
            return List.of();
        }
        Runs runs = Runs.of(needle);
        int shift = Math.max(6, 32 - Integer.numberOfLeadingZeros(length - 1));
        int[] shared = runs.count(search, shift);
        List<Block> blocks = richest(shared);
        BitVector vector = new BitVector(needle);
        List<Place> places = new ArrayList<>();
        int worst = most;
        int size = 1 << shift;
        for (Block block : blocks) {
            int atLeast = (length + 1 - runs.run - block.shared() + runs.run - 1) / runs.run;
            if (atLeast > worst) {
                break;
            }
            long from = (long) block.number() * size - length / 4 - 8;
            long to = (long) (block.number() + 2) * size + length / 4 + 8;
            Place place = vector.nearest(search, (int) Math.max(0, from), (int) Math.min(search.length(), to));
            if (place.distance() <= worst
                    && places.stream().noneMatch(p -> Math.abs(p.end() - place.end()) < length / 2)) {
                places.add(place);
                if (places.size() >= wanted) {
                    worst = Math.min(worst, nth(places, wanted));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::distance).thenComparingInt(Place::end));
        return List.copyOf(places.subList(0, Math.min(wanted, places.size())));
    }

    private static int nth(List<Place> places, int n) {
        return places.stream()
                .mapToInt(Place::distance)
                .sorted()
                .skip(n - 1)
                .findFirst()
                .orElseThrow();
    }

    private static List<Block> richest(int[] shared) {
        int[] top = new int[LOOKED_AT];
        int[] number = new int[LOOKED_AT];
        int size = 0;
        for (int i = 0; i < shared.length; i++) {
            int both = shared[i] + (i + 1 < shared.length ? shared[i + 1] : 0);
            if (size == LOOKED_AT && both <= top[size - 1]) {
                continue;
            }
            int at = size == LOOKED_AT ? size - 1 : size++;
            while (at > 0 && top[at - 1] < both) {
                top[at] = top[at - 1];
                number[at] = number[at - 1];
                at--;
            }
            top[at] = both;
            number[at] = i;
        }
        List<Block> blocks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            blocks.add(new Block(number[i], top[i]));
        }
        return blocks;
    }

    /// The character runs of a needle, hashed by shifting so that a run leaves the hash by itself.
    private static final class Runs {
        private static final int CHUNK = 1 << 14;

        private final int run;
        private final int step;
        private final int mask;
        private final byte[] present;

        private Runs(int run, int step, int mask, byte[] present) {
            this.run = run;
            this.step = step;
            this.mask = mask;
            this.present = present;
        }

        static Runs of(String needle) {
            int run = needle.length() < 16 ? 2 : needle.length() < 48 ? 3 : 4;
            int step = run == 4 ? 4 : run == 3 ? 5 : 6;
            int mask = (1 << (run * step)) - 1;
            byte[] present = new byte[mask + 1];
            int hash = 0;
            for (int i = 0; i < needle.length(); i++) {
                hash = ((hash << step) ^ needle.charAt(i)) & mask;
                if (i >= run - 1) {
                    present[hash] = 1;
                }
            }
            return new Runs(run, step, mask, present);
        }

        /// How many runs of the needle end in each block of the text.
        int[] count(String search, int shift) {
            int length = search.length();
            int size = 1 << shift;
            int[] shared = new int[(length >>> shift) + 1];
            char[] chunk = new char[Math.max(CHUNK, size)];
            int hash = 0;
            for (int from = 0; from < length; from += chunk.length) {
                int to = Math.min(length, from + chunk.length);
                search.getChars(from, to, chunk, 0);
                for (int block = 0; block < to - from; block += size) {
                    int end = Math.min(to - from, block + size);
                    int sum = 0;
                    for (int i = block; i < end; i++) {
                        hash = ((hash << step) ^ chunk[i]) & mask;
                        sum += present[hash];
                    }
                    shared[(from + block) >>> shift] = sum;
                }
            }
            return shared;
        }
    }
}

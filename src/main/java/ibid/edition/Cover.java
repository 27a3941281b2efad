package ibid.edition;

import ibid.reading.Span;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Stretches of a text that are spoken for.
final class Cover {
    private final NavigableMap<Integer, Integer> endByStart = new TreeMap<>();

    Cover(List<Span> spans) {
        spans.forEach(this::add);
    }

    void add(Span span) {
        endByStart.merge(span.start(), span.end(), Math::max);
    }

    boolean touches(Span span) {
        // A long stretch may begin before several short ones: all that begin before the end have to be asked, but
        // stretches hardly ever lie over one another, so the nearest ones answer.
        var before = endByStart.lowerEntry(span.end());
        for (int asked = 0; before != null && asked < 8; asked++) {
            if (before.getValue() > span.start()) {
                return true;
            }
            before = endByStart.lowerEntry(before.getKey());
        }
        return false;
    }
}

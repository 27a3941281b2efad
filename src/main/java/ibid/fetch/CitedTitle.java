package ibid.fetch;

import java.util.Optional;
import java.util.Set;

/// Whether the cited title stands on a page.
final class CitedTitle {
    private static final double ABSENT = 0.25;
    private static final double PRESENT = 0.6;

    private CitedTitle() {}

    static boolean isOn(Evidence evidence, PageShape shape) {
        return share(evidence, shape).filter(share -> share >= PRESENT).isPresent();
    }

    static boolean isMissingFrom(Evidence evidence, PageShape shape) {
        return share(evidence, shape).filter(share -> share < ABSENT).isPresent();
    }

    /// How much of the cited title stands on the page; empty when that tells nothing: no title, a short one, or one in
    /// another script than the page (a romanised or translated title).
    private static Optional<Double> share(Evidence evidence, PageShape shape) {
        String cited = evidence.citedTitle();
        if (cited == null) {
            return Optional.empty();
        }
        Set<String> telling = Words.telling(cited);
        String page = shape.title() + " " + shape.meta("og:title") + " " + shape.shown();
        if (telling.size() < 2 || !Words.isWrittenIn(page, Words.script(cited))) {
            return Optional.empty();
        }
        Set<String> there = Set.copyOf(Words.list(page));
        long found = telling.stream().filter(there::contains).count();
        return Optional.of((double) found / telling.size());
    }
}

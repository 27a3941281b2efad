package ibid.edition;

import ibid.reading.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Follows claims. Equal words first, in order and then wherever they went; then what is alike, in order. A claim
/// that lies inside or across another, as people mark them, goes where its words in that one went.
final class ClaimSuccession {
    private final Manuscript before;
    private final Manuscript after;
    private final Body oldBody;
    private final Body newBody;
    private final List<Words> olds;
    private final List<Candidate> candidates;
    private final List<Words> news;
    private final @Nullable Fate[] fates;
    private final Set<Span> given = new HashSet<>();
    private final Cover followed = new Cover(List.of());

    /// What a claim may have become.
    ///
    /// @param read the index of the claim that reading found, or null for a sentence that is no claim to it
    private record Candidate(Span span, @Nullable Integer read) {}

    private ClaimSuccession(Manuscript before, Manuscript after) {
        this.before = before;
        this.after = after;
        this.oldBody = new Body(before);
        this.newBody = new Body(after);
        this.olds = before.claims().stream().map(oldBody::words).toList();
        this.candidates = candidates(after);
        this.news = candidates.stream()
                .map(candidate -> newBody.words(candidate.span()))
                .toList();
        this.fates = new Fate[olds.size()];
    }

    /// One fate for each old claim, in their order, and then the new ones.
    static List<Fate> of(Manuscript before, Manuscript after) {
        return new ClaimSuccession(before, after).fates();
    }

    private static List<Candidate> candidates(Manuscript after) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < after.claims().size(); i++) {
            candidates.add(new Candidate(after.claims().get(i), i));
        }
        Cover covered = new Cover(after.claims());
        after.sentences().stream()
                .filter(sentence -> !covered.touches(sentence))
                .forEach(sentence -> candidates.add(new Candidate(sentence, null)));
        candidates.sort(Comparator.comparingInt(candidate -> candidate.span().start()));
        return candidates;
    }

    private List<Fate> fates() {
        List<Integer> hosts = new ArrayList<>();
        Map<Integer, Integer> inside = new HashMap<>();
        IntStream.range(0, olds.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> claim(i).start()).thenComparingInt(i -> -claim(i).end()))
                .forEach(i -> {
                    if (!hosts.isEmpty() && claim(hosts.getLast()).end() > claim(i).start()) {
                        inside.put(i, hosts.getLast());
                    } else {
                        hosts.add(i);
                    }
                });
        followHosts(hosts);
        inside.forEach(this::followInside);
        List<Fate> all = new ArrayList<>(Arrays.asList(fates));
        for (Candidate candidate : candidates) {
            if (candidate.read() != null && !followed.touches(candidate.span()) && !given.contains(candidate.span())) {
                all.add(new Fate.New(candidate.read(), candidate.span()));
            }
        }
        return List.copyOf(all);
    }

    private Span claim(int index) {
        return before.claims().get(index);
    }

    private void followHosts(List<Integer> hosts) {
        List<Words> own = hosts.stream().map(olds::get).toList();
        List<String> oldKeys = own.stream().map(Words::key).toList();
        List<String> newKeys = news.stream().map(Words::key).toList();
        Pairing pairing = new Pairing(hosts.size(), candidates.size());
        pairing.equalsInOrder(oldKeys, newKeys);
        pairing.equalsAnywhere(oldKeys, newKeys);
        for (int h = 0; h < hosts.size(); h++) {
            if (pairing.isPaired(h)) {
                take(hosts.get(h), pairing.partner(h));
            }
        }
        for (int h = 0; h < hosts.size(); h++) {
            int host = hosts.get(h);
            if (!pairing.isPaired(h)) {
                standing(host, behind(hosts, h)).ifPresent(words -> stands(host, words, null));
            }
        }
        pairing.alikeInOrder((h, n) -> fates[hosts.get(h)] != null
                        || followed.touches(candidates.get(n).span())
                ? 0
                : atLeastAlike(own.get(h).likeness(news.get(n))));
        for (int h = 0; h < hosts.size(); h++) {
            int host = hosts.get(h);
            if (fates[host] == null && pairing.isPaired(h)) {
                take(host, pairing.partner(h));
            } else if (fates[host] == null) {
                fates[host] = new Fate.Gone(host);
            }
        }
    }

    private static double atLeastAlike(double likeness) {
        return likeness >= Pairing.ALIKE ? likeness : 0;
    }

    private void take(int claim, int candidate) {
        Candidate taken = candidates.get(candidate);
        if (olds.get(claim).tokens().equals(news.get(candidate).tokens())) {
            stands(claim, news.get(candidate), taken);
        } else {
            changed(claim, taken.span(), taken.read());
        }
    }

    private void changed(int claim, Span span, @Nullable Integer read) {
        List<Edit> edits = Edit.between(before.text(), olds.get(claim), after.text(), newBody.words(span));
        give(claim, new Fate.Changed(claim, span, read, edits), span);
    }

    /// @param found the claim or sentence that it is, or null where it is words somewhere in the text
    private void stands(int claim, Words words, @Nullable Candidate found) {
        Span was = claim(claim);
        boolean marked =
                !olds.get(claim).isEmpty() && olds.get(claim).spans().getLast().end() < was.end();
        Span span = found != null ? found.span() : newBody.span(words, marked);
        Integer read = found == null ? null : found.read();
        boolean relaid = !olds.get(claim).laidOutAs(words, was.start(), span.start());
        give(
                claim,
                span.equals(was) && !relaid
                        ? new Fate.Unmoved(claim, span, read)
                        : new Fate.Moved(claim, span, read, relaid),
                span);
    }

    private void give(int claim, Fate fate, Span span) {
        fates[claim] = fate;
        given.add(span);
        followed.add(span);
    }

    /// Where the claim before it in the text went: what did not move stands behind that.
    private int behind(List<Integer> hosts, int h) {
        for (int i = h - 1; i >= 0; i--) {
            Optional<Span> span = place(hosts.get(i));
            if (span.isPresent()) {
                return span.get().end();
            }
        }
        return 0;
    }

    private Optional<Span> place(int claim) {
        return switch (fates[claim]) {
            case null -> Optional.empty();
            case Fate.Unmoved(int _, Span span, Integer _) -> Optional.of(span);
            case Fate.Moved(int _, Span span, Integer _, boolean _) -> Optional.of(span);
            case Fate.Changed(int _, Span span, Integer _, List<Edit> _) -> Optional.of(span);
            case Fate.Gone _ -> Optional.empty();
            case Fate.New(int _, Span span) -> Optional.of(span);
        };
    }

    /// The words elsewhere in the text. What was a whole sentence does not stand in one that says more: "It is not
    /// true that" may be before it.
    private Optional<Words> standing(int claim, int behind) {
        boolean whole = oldBody.isWhole(olds.get(claim));
        List<Words> places = newBody.places(olds.get(claim)).stream()
                .filter(words -> !whole || newBody.isWhole(words))
                .filter(words -> !followed.touches(newBody.span(words, false)))
                .toList();
        return places.stream()
                .filter(words -> words.spans().getFirst().start() >= behind)
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    private void followInside(int claim, int host) {
        Optional<Span> home = place(host);
        Optional<Words> words = home.flatMap(span -> newBody.places(olds.get(claim)).stream()
                .filter(some -> !given.contains(newBody.span(some, true)))
                .filter(some -> !given.contains(newBody.span(some, false)))
                .min(Comparator.comparingInt(some -> Math.abs(some.spans()
                                .getFirst()
                                .start()
                        - (span.start() + claim(claim).start() - claim(host).start())))));
        if (words.isPresent()) {
            stands(claim, words.get(), null);
        } else {
            Optional<Span> image = home.flatMap(span -> image(claim, span));
            image.ifPresentOrElse(span -> changed(claim, span, null), () -> fates[claim] = new Fate.Gone(claim));
        }
    }

    /// What its words became inside a sentence that was changed.
    private Optional<Span> image(int claim, Span home) {
        List<Span> kept = Edit.kept(olds.get(claim), newBody.words(home));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span(kept.getFirst().start(), kept.getLast().end());
        return given.contains(span) || olds.get(claim).likeness(newBody.words(span)) < Pairing.ALIKE
                ? Optional.empty()
                : Optional.of(span);
    }
}
